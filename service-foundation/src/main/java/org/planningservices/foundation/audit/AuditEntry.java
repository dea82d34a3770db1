package org.planningservices.foundation.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningservices.foundation.database.Row;

/**
 * One state change as it was written down.
 *
 * @param entryId rises in the order in which entries were begun
 * @param subject who, as the token says; {@code service} for work on an event or a schedule
 * @param organizationId for which organization; absent for the service's own work
 * @param action the verb, such as {@code reserve}
 * @param objectType singular, such as {@code order}
 * @param reason why, in the caller's words
 * @param requestId of the request, or the id of the event that was acted on
 */
public record AuditEntry(
    long entryId,
    Instant at,
    String subject,
    @Nullable UUID organizationId,
    String action,
    String objectType,
    UUID objectId,
    @Nullable String reason,
    @Nullable String requestId,
    @Nullable String traceId) {

  static final String COLUMNS =
      "audit_id, at, subject, organization_id, action, object_type, object_id, reason, request_id,"
          + " trace_id";

  /** Of a row with {@link #COLUMNS}. */
  static AuditEntry of(Row row) throws SQLException {
    return new AuditEntry(
        row.number("audit_id"),
        row.instant("at"),
        row.text("subject"),
        row.id("organization_id"),
        row.text("action"),
        row.text("object_type"),
        row.id("object_id"),
        row.text("reason"),
        row.text("request_id"),
        row.text("trace_id"));
  }
}
