package org.planningservices.foundation.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.inbox.ParkedEvents.Parked;
import org.planningservices.foundation.problem.UnknownResource;

/** Replays the parked events of a key in order, after the first was mended or given up. */
@ApplicationScoped
class ReleaseParkedEvents {

  private static final Logger LOG = Logger.getLogger(ReleaseParkedEvents.class);
  private static final int LONGEST_ERROR = 2_000;

  private final ParkedEvents parked;
  private final Inbox inbox;
  private final EventBatch batch;
  private final EventConsumer consumer;
  private final Audit audit;
  private final CurrentRequest current;
  private final EntityManager entities;

  ReleaseParkedEvents(
      ParkedEvents parked,
      Inbox inbox,
      EventBatch batch,
      EventConsumer consumer,
      Audit audit,
      CurrentRequest current,
      EntityManager entities) {
    this.parked = parked;
    this.inbox = inbox;
    this.batch = batch;
    this.consumer = consumer;
    this.audit = audit;
    this.current = current;
    this.entities = entities;
  }

  /** Replays the event and what waits behind it; stops at the next that fails. */
  ReleaseView replay(UUID parkedId) {
    Parked head = find(parkedId);
    return new ReleaseView(
        current.isDryRun() ? tryOut(head, head, () -> {}) : replayQueue(head, head));
  }

  /** Gives the event up, keeps its row with the reason, and replays what waits behind it. */
  ReleaseView discard(UUID parkedId, String reason) {
    Parked head = find(parkedId);
    Runnable givingUp =
        () -> {
          requireItsTurn(head);
          parked.close(parkedId, "DISCARDED", reason);
          audit.record("discard", "parked-event", parkedId, reason);
        };
    if (current.isDryRun()) {
      return new ReleaseView(tryOut(head, null, givingUp));
    }
    QuarkusTransaction.requiringNew().run(givingUp);
    return new ReleaseView(head.setAside() ? 0 : replayQueue(head, null));
  }

  /**
   * @param expected the one that was asked for, or null when all that comes is welcome
   */
  private int replayQueue(Parked head, Parked expected) {
    int replayed = 0;
    Parked next = expected;
    while (replayNext(head, next)) {
      replayed++;
      next = null;
      if (head.setAside()) {
        break; // it has nobody behind it
      }
    }
    return replayed;
  }

  /**
   * All in one transaction, since an event may need what an earlier one did, and back.
   *
   * @param expected as above
   */
  private int tryOut(Parked head, Parked expected, Runnable before) {
    Parked[] tried = new Parked[1];
    int[] replayed = new int[1];
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                before.run();
                Parked next = expected;
                boolean more = expected != null || !head.setAside();
                while (more && replayOne(head, next, tried)) {
                  entities.flush();
                  replayed[0]++;
                  next = null;
                  more = !head.setAside();
                }
                throw new TriedOut();
              });
    } catch (TriedOut rolledBack) {
      return replayed[0];
    } catch (RuntimeException failed) {
      if (tried[0] == null) {
        throw failed;
      }
      if (expected != null && replayed[0] == 0) {
        throw stillFailing(FailureText.of(failed));
      }
    }
    return replayed[0];
  }

  private boolean replayNext(Parked head, Parked expected) {
    Parked[] tried = new Parked[1];
    try {
      return QuarkusTransaction.requiringNew().call(() -> replayOne(head, expected, tried));
    } catch (RuntimeException failed) {
      if (tried[0] == null) {
        throw failed;
      }
      return failedAgain(tried[0], expected, failed);
    }
  }

  private boolean replayOne(Parked head, Parked expected, Parked[] tried) {
    if (expected != null) {
      requireItsTurn(expected);
      if (!expected.keptWhole()) {
        throw new ParkedEventRefusal.NotKept();
      }
    }
    parked.lockExclusively(head.event().topic());
    Optional<Parked> first =
        head.setAside() ? Optional.of(head) : parked.first(head.event().topic(), head.keyHash());
    if (first.isEmpty() || !first.get().keptWhole()) {
      return false;
    }
    Parked waiting = first.get();
    tried[0] = waiting;
    takeEffect(waiting.event());
    parked.close(waiting.parkedId(), "REPLAYED", null);
    audit.record("replay", "parked-event", waiting.parkedId(), null);
    return true;
  }

  /** What is still not by the owner, or of an unknown version, has no effect now either. */
  private void takeEffect(RawEvent event) {
    EventReaction reaction = consumer.reactionTo(event.topic()).orElseThrow();
    RecordClassifier.Verdict verdict = new RecordClassifier(reaction).of(event);
    if (verdict == RecordClassifier.Verdict.FORGED) {
      throw new UnreadableEvent("its source is not the owner of the topic");
    }
    if (verdict == RecordClassifier.Verdict.UNKNOWN_VERSION) {
      throw new UnreadableEvent("this service does not know its version");
    }
    if (verdict == RecordClassifier.Verdict.WANTED && inbox.firstDelivery(event.id())) {
      batch.react(reaction, event);
    }
  }

  /** The one asked for is refused; one further behind only ends the replay. */
  private boolean failedAgain(Parked waiting, Parked expected, RuntimeException failed) {
    LOG.warnf(failed, "parked event %s failed again", waiting.parkedId());
    String error = FailureText.of(failed);
    QuarkusTransaction.requiringNew().run(() -> parked.failedAgain(waiting.parkedId(), error));
    if (expected != null) {
      throw stillFailing(error);
    }
    return false;
  }

  private static ParkedEventRefusal stillFailing(String error) {
    return new ParkedEventRefusal.StillFailing(Rendering.of(error, LONGEST_ERROR));
  }

  /** In a queue it is the first; set aside, it is still there. */
  private void requireItsTurn(Parked asked) {
    parked.lockExclusively(asked.event().topic());
    Optional<UUID> first =
        parked.first(asked.event().topic(), asked.keyHash()).map(Parked::parkedId);
    boolean itsTurn =
        asked.setAside()
            ? find(asked.parkedId()).setAside()
            : first.equals(Optional.of(asked.parkedId()));
    if (!itsTurn) {
      throw new ParkedEventRefusal.NotFirst();
    }
  }

  private Parked find(UUID parkedId) {
    return parked.find(parkedId).orElseThrow(() -> new UnknownResource("parked-event"));
  }

  /** Rolls the transaction of a dry run back. */
  private static final class TriedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TriedOut() {
      super("tried out", null, false, false);
    }
  }
}
