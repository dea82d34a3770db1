package org.planningservices.foundation.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** What went wrong below the domain, told from the chain of causes. */
public enum Fault {
  /** Somebody else changed the same row first; doing the work again sees the new state. */
  CONFLICT,
  /** The database is away or too busy; the same work can succeed later. */
  DATABASE_AWAY,
  /** A character was sent that the database cannot keep: NUL, in a path or a query. */
  UNSTORABLE,
  /** Anything else: doing it again gives the same. */
  LASTING;

  private static final int LONGEST_CHAIN = 20;

  public static Fault of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
      Fault fault = ofSingle(cause);
      if (fault != LASTING) {
        return fault;
      }
      cause = cause.getCause();
    }
    return LASTING;
  }

  private static Fault ofSingle(Throwable cause) {
    return switch (cause) {
      case OptimisticLockException conflict -> CONFLICT;
      case org.hibernate.StaleStateException conflict -> CONFLICT;
      case LockTimeoutException busy -> CONFLICT;
      case PessimisticLockException busy -> CONFLICT;
      case QueryTimeoutException slow -> DATABASE_AWAY;
      case SQLTransientException away -> DATABASE_AWAY;
      case SQLRecoverableException away -> DATABASE_AWAY;
      case SQLException failed -> ofState(failed.getSQLState());
      default -> LASTING;
    };
  }

  /** SQLSTATE classes of PostgreSQL; the connection pool's own time-out carries none. */
  private static Fault ofState(String state) {
    if (state == null || state.startsWith("08") || state.startsWith("53")) {
      return DATABASE_AWAY;
    }
    if (state.startsWith("40") || state.equals("55P03") || state.equals("23505")) {
      return CONFLICT;
    }
    if (state.equals("22021")) {
      return UNSTORABLE;
    }
    return state.startsWith("57") ? DATABASE_AWAY : LASTING;
  }
}
