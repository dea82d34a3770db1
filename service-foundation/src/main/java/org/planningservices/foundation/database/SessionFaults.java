package org.planningservices.foundation.database;

import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.sql.SQLException;
import java.util.Set;

/**
 * Says after which errors a connection must not go back to the pool: those that ended the session,
 * and those that the session will give again, however long it lives. The driver's own list has only
 * the lost connections.
 */
public final class SessionFaults extends PostgreSQLExceptionSorter {

  /**
   * The session may only read, and will not find out that the database may write again: after a
   * switch-over it is still with the server that was the first, or was opened while that was
   * read-only.
   */
  static final String READ_ONLY = "25006";

  /** Ended for idling in a transaction, or for one that took too long. */
  private static final Set<String> ENDED = Set.of("25P03", "25P04");

  private static final String SERVER_STOPS = "57P";

  private final Runnable onReadOnly;

  /** For a pool whose faults are reported to nobody. */
  public SessionFaults() {
    this(() -> {});
  }

  /**
   * @param onReadOnly called whenever a session turns out to be read-only
   */
  SessionFaults(Runnable onReadOnly) {
    this.onReadOnly = onReadOnly;
  }

  @Override
  public boolean isFatal(SQLException failed) {
    String state = failed.getSQLState();
    if (READ_ONLY.equals(state)) {
      onReadOnly.run();
      return true;
    }
    return super.isFatal(failed)
        || state != null && (ENDED.contains(state) || state.startsWith(SERVER_STOPS));
  }
}
