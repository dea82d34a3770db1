package org.planningservices.foundation.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.function.Function;

/** What went wrong below the domain, recognised by the chain of causes. */
public enum Fault {
  /** Somebody else changed the same row first; doing the work again sees the new state. */
  CONFLICT,
  /** Somebody else kept the same row locked for longer than anybody may wait for it. */
  LOCKED,
  /** The database is away or too busy; the same work can succeed later. */
  DATABASE_AWAY,
  /** A character was sent that the database cannot keep: NUL, in a path or a query. */
  UNSTORABLE,
  /** Anything else: doing it again gives the same. */
  LASTING;

  /** Whether it goes away by itself, so that work nobody waits for had better be done later. */
  public boolean passes() {
    return this == DATABASE_AWAY || this == LOCKED;
  }

  /**
   * What the database itself said counts before what layers above made of it: a deadlock and a lock
   * that did not come free look alike there.
   */
  public static Fault of(Throwable thrown) {
    Fault told = first(thrown, Fault::ofStatement);
    return told == LASTING ? first(thrown, Fault::ofType) : told;
  }

  private static Fault first(Throwable thrown, Function<Throwable, Fault> reading) {
    return Causes.of(thrown)
        .map(reading)
        .filter(fault -> fault != LASTING)
        .findFirst()
        .orElse(LASTING);
  }

  private static Fault ofStatement(Throwable cause) {
    return cause instanceof SQLException failed && failed.getSQLState() != null
        ? ofState(failed.getSQLState())
        : LASTING;
  }

  /** The connection pool's own time-out has no SQLSTATE. */
  private static Fault ofType(Throwable cause) {
    return switch (cause) {
      case OptimisticLockException conflict -> CONFLICT;
      case org.hibernate.StaleStateException conflict -> CONFLICT;
      case LockTimeoutException busy -> LOCKED;
      case PessimisticLockException busy -> CONFLICT;
      case QueryTimeoutException slow -> DATABASE_AWAY;
      case SQLTransientException away -> DATABASE_AWAY;
      case SQLRecoverableException away -> DATABASE_AWAY;
      case SQLException failed when failed.getSQLState() == null -> DATABASE_AWAY;
      default -> LASTING;
    };
  }

  /**
   * SQLSTATE codes of PostgreSQL. A transaction that an earlier error spoiled (25P02) says nothing
   * of its own: what that error was decides.
   */
  private static Fault ofState(String state) {
    return switch (state) {
      case "55P03" -> LOCKED;
      case "23505" -> CONFLICT;
      case "22021" -> UNSTORABLE;
      // read-only after a switch-over; ended for idling in a transaction or for its length; the
      // database is being made or restored
      case "25006", "25P03", "25P04", "3D000" -> DATABASE_AWAY;
      default ->
          switch (state.substring(0, Math.min(2, state.length()))) {
            case "40" -> CONFLICT;
            // no connection; credentials that are being changed; no resources; stopped or too
            // slow; the server's disk
            case "08", "28", "53", "57", "58" -> DATABASE_AWAY;
            default -> LASTING;
          };
    };
  }
}
