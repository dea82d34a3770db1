package org.planningservices.foundation.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;

/** Replays the parked events of a key in order, after the first was mended or given up. */
@ApplicationScoped
class ReleaseParkedEvents {

  private static final Logger LOG = Logger.getLogger(ReleaseParkedEvents.class);

  private final ParkedEventQueries queries;
  private final ParkedEvents parked;
  private final Inbox inbox;
  private final EventBatch batch;
  private final EventConsumer consumer;
  private final Audit audit;

  ReleaseParkedEvents(
      ParkedEventQueries queries,
      ParkedEvents parked,
      Inbox inbox,
      EventBatch batch,
      EventConsumer consumer,
      Audit audit) {
    this.queries = queries;
    this.parked = parked;
    this.inbox = inbox;
    this.batch = batch;
    this.consumer = consumer;
    this.audit = audit;
  }

  /** Replays the event and what waits behind it; stops at the next that fails. */
  ReleaseView replay(UUID parkedId) {
    ParkedEventView head = queries.find(parkedId).orElseThrow(ReleaseParkedEvents::unknown);
    int replayed = 0;
    while (replayNext(head, replayed == 0 ? parkedId : null)) {
      replayed++;
    }
    return new ReleaseView(replayed);
  }

  /** Gives the event up, keeps its row with the reason, and replays what waits behind it. */
  ReleaseView discard(UUID parkedId, String reason) {
    ParkedEventView head = queries.find(parkedId).orElseThrow(ReleaseParkedEvents::unknown);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              requireFirst(head, parkedId);
              parked.close(parkedId, "DISCARDED", reason);
              audit.record("discard", "parked-event", parkedId, reason);
            });
    int replayed = 0;
    while (replayNext(head, null)) {
      replayed++;
    }
    return new ReleaseView(replayed);
  }

  private boolean replayNext(ParkedEventView head, UUID expected) {
    ParkedEvents.Waiting[] tried = new ParkedEvents.Waiting[1];
    try {
      return QuarkusTransaction.requiringNew().call(() -> replayOne(head, expected, tried));
    } catch (Refusal refused) {
      if (tried[0] == null) {
        throw refused;
      }
      return failedAgain(tried[0], expected, refused);
    } catch (RuntimeException failed) {
      if (tried[0] == null) {
        throw failed;
      }
      return failedAgain(tried[0], expected, failed);
    }
  }

  private boolean replayOne(ParkedEventView head, UUID expected, ParkedEvents.Waiting[] tried) {
    parked.lockExclusively(head.topic());
    if (expected != null) {
      requireFirst(head, expected);
    }
    Optional<ParkedEvents.Waiting> first = parked.first(head.topic(), head.key());
    if (first.isEmpty()) {
      return false;
    }
    ParkedEvents.Waiting waiting = first.get();
    tried[0] = waiting;
    EventReaction reaction = consumer.reactionTo(head.topic()).orElseThrow();
    if (inbox.firstDelivery(waiting.event().id())) {
      batch.react(reaction, waiting.event());
    }
    parked.close(waiting.parkedId(), "REPLAYED", null);
    audit.record("replay", "parked-event", waiting.parkedId(), null);
    return true;
  }

  /** The one asked for is refused; one further behind only ends the replay. */
  private boolean failedAgain(
      ParkedEvents.Waiting waiting, UUID expected, RuntimeException failed) {
    LOG.warnf(failed, "parked event %s failed again", waiting.parkedId());
    String error = EventBatch.description(failed);
    QuarkusTransaction.requiringNew().run(() -> parked.failedAgain(waiting.parkedId(), error));
    if (expected != null) {
      throw new ParkedEventRefusal.StillFailing(error);
    }
    return false;
  }

  private void requireFirst(ParkedEventView head, UUID expected) {
    parked.lockExclusively(head.topic());
    UUID first =
        parked.first(head.topic(), head.key()).map(ParkedEvents.Waiting::parkedId).orElse(null);
    if (!expected.equals(first)) {
      throw new ParkedEventRefusal.NotFirst();
    }
  }

  private static UnknownResource unknown() {
    return new UnknownResource("parked-event");
  }
}
