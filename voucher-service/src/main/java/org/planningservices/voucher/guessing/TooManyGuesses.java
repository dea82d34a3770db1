package org.planningservices.voucher.guessing;

import java.time.Duration;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.security.SecurityLog;

/** Says nothing about what was presented: right or wrong, it was not checked. */
public final class TooManyGuesses extends Refusal {

  private static final long serialVersionUID = 1L;
  public static final String CODE = "voucher.too-many-guesses";

  private final int seconds;

  TooManyGuesses(Duration wait) {
    super(
        Kind.TOO_MANY,
        CODE,
        "Too many attempts with a code and e-mail address that do not belong together,"
            + " so this one was not checked. Wait as long as Retry-After says, and ask the"
            + " customer for both.");
    this.seconds = (int) Math.max(1, Math.ceilDiv(wait.toMillis(), 1000L));
  }

  @Override
  public int retryAfterSeconds() {
    return seconds;
  }

  @Override
  public SecurityLog securityEvent() {
    return SecurityLog.GUESS_REFUSED;
  }
}
