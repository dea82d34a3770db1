package org.planningservices.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  static AuditEntry of(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getObject(7, UUID.class),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
