package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.StorageFailure;

/** Writes down every state change, in the transaction of the change. */
@ApplicationScoped
public class Audit {

  private static final String INSERT =
      """
      insert into audit_entry
        (at, subject, organization_id, action, object_type, object_id, reason, request_id, trace_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String ITSELF = "service";

  private final DataSource database;
  private final Clock clock;
  private final CurrentCaller caller;
  private final CurrentRequest request;

  Audit(DataSource database, Clock clock, CurrentCaller caller, CurrentRequest request) {
    this.database = database;
    this.clock = clock;
    this.caller = caller;
    this.request = request;
  }

  /**
   * Who, for which organization, request and trace are taken from the present request; work on an
   * event or a schedule is recorded as the service's own.
   *
   * @param action the verb, such as {@code reserve}
   * @param objectType singular, such as {@code order}
   * @param reason why, in the caller's words; null when none was given
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String action, String objectType, UUID objectId, String reason) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      boolean called = caller.isPresent();
      insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.setString(2, called ? caller.get().subject() : ITSELF);
      insert.setObject(3, called ? caller.get().organizationId() : null, Types.OTHER);
      insert.setString(4, action);
      insert.setString(5, objectType);
      insert.setObject(6, objectId);
      insert.setString(7, reason);
      insert.setString(8, request.id());
      insert.setString(9, request.traceId());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("audit entry not written", failed);
    }
  }
}
