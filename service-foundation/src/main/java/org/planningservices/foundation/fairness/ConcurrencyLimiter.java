package org.planningservices.foundation.fairness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who may work now: so many at once of one organization, so many of all. Those of an organization
 * wait in a line of their own, and a turn that comes free goes to the line of whom the fewest are
 * at work. Holds only organizations that have somebody at work or waiting.
 */
final class ConcurrencyLimiter {

  /** Whether it is one's turn, and if not, for whose sake. */
  enum Permit {
    GRANTED,
    OWN_SHARE_TAKEN,
    ALL_TAKEN
  }

  private final int each;
  private final int total;
  private final int waiting;
  private final Duration patience;
  private final Duration patienceWithOthers;
  private final Map<Object, Waiters> lines = new HashMap<>();
  private int working;

  /**
   * @param waiting of an organization, at most; more are refused at once
   * @param patience for whose organization has its share
   * @param patienceWithOthers for whose organization does not; no shorter
   */
  ConcurrencyLimiter(
      int each, int total, int waiting, Duration patience, Duration patienceWithOthers) {
    this.each = each;
    this.total = total;
    this.waiting = waiting;
    this.patience = patience;
    this.patienceWithOthers = patienceWithOthers;
  }

  private static final class Waiters {
    private final Deque<CompletableFuture<Void>> queue = new ArrayDeque<>();
    private int working;

    boolean isUnused() {
      return working == 0 && queue.isEmpty();
    }
  }

  /** Waits for a turn, as long as patience lasts; whoever got it has to {@link #leave}. */
  Permit enter(Object whose) throws InterruptedException {
    CompletableFuture<Void> turn;
    synchronized (this) {
      Waiters line = lines.computeIfAbsent(whose, anybody -> new Waiters());
      if (line.queue.isEmpty() && line.working < each && working < total) {
        start(line);
        return Permit.GRANTED;
      }
      if (line.queue.size() >= waiting) {
        Permit refusal = refusal(line);
        forget(whose, line);
        return refusal;
      }
      turn = new CompletableFuture<>();
      line.queue.add(turn);
    }
    return await(turn, whose);
  }

  private Permit await(CompletableFuture<Void> turn, Object whose) throws InterruptedException {
    try {
      if (isGranted(turn, patience)
          || !hasItsShare(whose) && isGranted(turn, patienceWithOthers.minus(patience))) {
        return Permit.GRANTED;
      }
    } catch (InterruptedException stopped) {
      if (giveUp(turn, whose) == Permit.GRANTED) {
        leave(whose);
      }
      throw stopped;
    }
    return giveUp(turn, whose);
  }

  private static boolean isGranted(CompletableFuture<Void> turn, Duration within)
      throws InterruptedException {
    try {
      turn.get(within.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException outOfPatience) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whoever waits has a line. */
  private synchronized boolean hasItsShare(Object whose) {
    Waiters line = lines.get(whose);
    return line != null && line.working >= each;
  }

  /** A turn that was granted at the last moment is taken. */
  private synchronized Permit giveUp(CompletableFuture<Void> turn, Object whose) {
    if (turn.isDone()) {
      return Permit.GRANTED;
    }
    Waiters line = lines.get(whose);
    line.queue.remove(turn);
    Permit refusal = refusal(line);
    forget(whose, line);
    return refusal;
  }

  private Permit refusal(Waiters line) {
    return line.working >= each ? Permit.OWN_SHARE_TAKEN : Permit.ALL_TAKEN;
  }

  synchronized void leave(Object whose) {
    Waiters line = lines.get(whose);
    line.working--;
    working--;
    forget(whose, line);
    lines.values().stream()
        .filter(other -> !other.queue.isEmpty() && other.working < each)
        .min(Comparator.comparingInt(other -> other.working))
        .ifPresent(
            next -> {
              start(next);
              next.queue.remove().complete(null);
            });
  }

  private void start(Waiters line) {
    line.working++;
    working++;
  }

  private void forget(Object whose, Waiters line) {
    if (line.isUnused()) {
      lines.remove(whose);
    }
  }

  /** How many more of an organization could start now, if nobody else came. */
  synchronized int free(Object whose) {
    Waiters line = lines.get(whose);
    return Math.max(0, Math.min(total - working, each - (line == null ? 0 : line.working)));
  }

  synchronized int organizations() {
    return lines.size();
  }
}
