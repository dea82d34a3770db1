package org.planningservices.voucher.guessing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.security.SecurityLog;
import org.planningservices.voucher.voucher.CredentialHashing;
import org.planningservices.voucher.voucher.PresentedCredentials;

/**
 * Guards what is looked up by a voucher's code and its administrator's e-mail [D13]. What is right
 * the first time costs nothing more. What is not found is looked at once more, as a guess that was
 * counted before: so nobody gets more guesses by sending many at once, or to two replicas.
 */
@ApplicationScoped
public class Guesses {

  private final GuessAllowances allowances;
  private final RecordGuess recordGuess;
  private final CredentialHashing hashing;
  private final CurrentCaller caller;
  private final Clock clock;
  private final Counter wrong;
  private final Counter slowed;

  Guesses(
      GuessAllowances allowances,
      RecordGuess recordGuess,
      CredentialHashing hashing,
      CurrentCaller caller,
      Clock clock,
      MeterRegistry metrics) {
    this.allowances = allowances;
    this.recordGuess = recordGuess;
    this.hashing = hashing;
    this.caller = caller;
    this.clock = clock;
    this.wrong =
        counter(
            "wrong",
            "Attempts with a code and an e-mail address that do not belong together",
            metrics);
    this.slowed = counter("slowed", "Guesses that were refused unchecked", metrics);
  }

  private static Counter counter(String name, String description, MeterRegistry metrics) {
    return Counter.builder("voucher.guesses." + name).description(description).register(metrics);
  }

  /**
   * @param attempt the whole of what was asked for, in transactions of its own; it may run twice,
   *     and then nothing was kept the first time
   * @throws UnknownResource when code and address do not belong together
   * @throws TooManyGuesses when too many did not; it reveals nothing about the present ones
   */
  public <T> T guard(
      String code, String administratorEmail, Function<PresentedCredentials, T> attempt) {
    PresentedCredentials presented =
        new PresentedCredentials(
            hashing.of(code, administratorEmail), hashing.ofCaller(caller.get()), clock.instant());
    try {
      return attempt.apply(presented);
    } catch (UnknownResource notFound) {
      return counted(presented, attempt);
    }
  }

  private <T> T counted(PresentedCredentials presented, Function<PresentedCredentials, T> attempt) {
    try {
      allowances.take(presented);
    } catch (TooManyGuesses refused) {
      slowed.increment();
      throw refused;
    }
    T answer;
    try {
      answer = attempt.apply(presented.permitted());
    } catch (UnknownResource notFound) {
      wrong.increment();
      SecurityLog.WRONG_GUESS.log("code and e-mail address of a voucher do not belong together");
      recordGuess.record(presented);
      throw notFound;
    } catch (RuntimeException somethingElse) {
      allowances.giveBack(presented);
      throw somethingElse;
    }
    allowances.giveBack(presented);
    return answer;
  }
}
