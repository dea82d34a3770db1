package org.planningservices.foundation.problem;

import org.jboss.logging.Logger;
import org.planningservices.foundation.log.LogThrottle;

/**
 * Tells in the log what goes away by itself, once a second in all, whoever met it. Without a trace:
 * it says where the service waited, which is the same for all of a flood.
 */
public final class TransientFaults {

  private static final Logger LOG = Logger.getLogger(TransientFaults.class);
  private static final LogThrottle GATE = new LogThrottle();

  private TransientFaults() {}

  /**
   * @param during what failed; nothing secret and nothing personal
   */
  public static void tell(Logger.Level level, String during, Throwable thrown) {
    GATE.pass()
        .ifPresent(
            more ->
                LOG.logf(
                    level,
                    "database away or too busy during %s: %s%s",
                    during,
                    innermost(thrown),
                    more == 0 ? "" : "; " + more + " more times since the last such line"));
  }

  private static String innermost(Throwable thrown) {
    Throwable cause = Causes.innermost(thrown);
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
