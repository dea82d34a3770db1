package org.planningservices.voucher.guessing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells customers of guesses, and forgets old ones. Not done while a guess is answered: how long
 * that takes would say that there is such a code.
 */
@ApplicationScoped
public class GuessSchedule {

  private final NotifyOfGuesses notifyOfGuesses;
  private final GuessAllowances allowances;

  GuessSchedule(NotifyOfGuesses notifyOfGuesses, GuessAllowances allowances) {
    this.notifyOfGuesses = notifyOfGuesses;
    this.allowances = allowances;
  }

  @Scheduled(
      every = "${voucher.guessing.tell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    tell();
  }

  /** Informs every customer who has to be. */
  public void tell() {
    boolean more;
    do {
      more = notifyOfGuesses.send();
    } while (more);
  }

  @Scheduled(every = "${planning.cleanup.every}", delayed = "1m")
  void forget() {
    int forgotten;
    do {
      forgotten = allowances.forget();
    } while (forgotten > 0);
  }
}
