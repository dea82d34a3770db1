package org.planningservices.foundation.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.planningservices.foundation.log.LogThrottle;

/**
 * What the security log records: the category {@code security}, with the name of the event in the
 * field {@code securityEvent} beside request, trace and organization. Never a token, a code, a key,
 * a name or an address. Of a flood one line a second is kept; the counter {@code
 * security_events_total} counts all.
 */
public enum SecurityLog {
  /** No token, or none that is good here. */
  AUTHENTICATION_FAILED(Logger.Level.WARN),
  /** A good token that does not permit what was asked. */
  NOT_PERMITTED(Logger.Level.WARN),
  /** Something secret was guessed wrongly. */
  WRONG_GUESS(Logger.Level.WARN),
  /** A guess was not even looked at, after many wrong ones. */
  GUESS_REFUSED(Logger.Level.WARN),
  /** One person tried what needs two. */
  SECOND_PERSON_REQUIRED(Logger.Level.WARN),
  /** Something sealed was opened for a person. */
  SEALED_VALUE_OPENED(Logger.Level.INFO),
  /** Something sealed could not be opened: it was changed, or the key is another. */
  SEALED_VALUE_BROKEN(Logger.Level.ERROR),
  /** The audit was changed after it was sealed. */
  AUDIT_BROKEN(Logger.Level.ERROR),
  /** A stretch of the audit was sealed; the hash is to be kept outside of the database. */
  AUDIT_SEALED(Logger.Level.INFO);

  private static final Logger LOG = Logger.getLogger("security");
  private static final int LONGEST = 400;
  private static final String FIELD = "securityEvent";

  private final Logger.Level level;
  private final LogThrottle flood = new LogThrottle();

  SecurityLog(Logger.Level level) {
    this.level = level;
  }

  /**
   * @param format as of {@link String#format}; nothing secret and nothing personal
   */
  public void log(String format, Object... values) {
    counter().increment();
    if (level == Logger.Level.INFO) { // nobody outside can cause a flood of these
      write(String.format(Locale.ROOT, format, values));
      return;
    }
    flood
        .pass()
        .ifPresent(
            more ->
                write(
                    String.format(Locale.ROOT, format, values)
                        + (more == 0 ? "" : "; " + more + " more since the last such line")));
  }

  /** Counted from the start, so that the first one is seen as an increase. */
  Counter counter() {
    return Counter.builder("security.events")
        .description("Entries of the security log, including those that a flood kept out of it")
        .tag("event", name().toLowerCase(Locale.ROOT))
        .register(Metrics.globalRegistry);
  }

  private void write(String text) {
    MDC.put(FIELD, name());
    try {
      LOG.log(level, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    } finally {
      MDC.remove(FIELD);
    }
  }
}
