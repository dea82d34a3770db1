package org.planningservices.foundation.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.problem.Fault;
import org.planningservices.foundation.tracing.EventSpans;

/** Takes events through inbox and reaction: a whole batch at once, or one by one after a fault. */
@ApplicationScoped
class EventBatch {

  private static final Logger LOG = Logger.getLogger(EventBatch.class);
  private static final int LONGEST_LINE = 500;

  private final Inbox inbox;
  private final ParkedEvents parked;
  private final UnexpectedRecords unexpected;
  private final CurrentRequest current;
  private final ConsumerSettings settings;

  EventBatch(
      Inbox inbox,
      ParkedEvents parked,
      UnexpectedRecords unexpected,
      CurrentRequest current,
      ConsumerSettings settings) {
    this.inbox = inbox;
    this.parked = parked;
    this.unexpected = unexpected;
    this.current = current;
    this.settings = settings;
  }

  /**
   * Everything has taken effect, was parked, or nothing happened.
   *
   * @throws RuntimeException a transient fault: deliver the same events again later
   */
  @ActivateRequestContext
  void process(EventReaction reaction, List<RawEvent> events) {
    List<RawEvent> wanted = select(new RecordClassifier(reaction), events);
    if (wanted.isEmpty()) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> takeEffect(reaction, wanted));
    } catch (RuntimeException failed) {
      if (Fault.of(failed).passes()) {
        throw failed;
      }
      LOG.infof("batch of %d events failed, taking them one by one: %s", wanted.size(), failed);
      wanted.forEach(event -> processAlone(reaction, event));
    }
  }

  /** The events to act on. Others are left alone, or set aside where they hold up nobody. */
  private List<RawEvent> select(RecordClassifier expected, List<RawEvent> events) {
    List<RawEvent> wanted = new ArrayList<>(events.size());
    Map<RawEvent, ParkedEvents.Cause> others = new LinkedHashMap<>();
    for (RawEvent event : events) {
      switch (expected.of(event)) {
        case WANTED -> wanted.add(event);
        case IGNORED -> {
          // it is none of this service's business
        }
        case UNKNOWN_TYPE -> unexpected.unknownType(event, expected.label(event));
        case UNKNOWN_VERSION -> {
          others.put(event, ParkedEvents.Cause.UNKNOWN_VERSION);
          unexpected.unknownVersion(event, expected.label(event));
        }
        case FORGED -> {
          others.put(event, ParkedEvents.Cause.FORGED);
          unexpected.forged(event);
        }
      }
    }
    if (!others.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> others.forEach(parked::setAside));
    }
    return wanted;
  }

  private void processAlone(EventReaction reaction, RawEvent event) {
    for (int attempt = 1; ; attempt++) {
      try {
        QuarkusTransaction.requiringNew().run(() -> takeEffect(reaction, List.of(event)));
        return;
      } catch (RuntimeException failed) {
        Fault fault = Fault.of(failed);
        if (fault.passes()) {
          throw failed;
        }
        if (fault != Fault.CONFLICT || attempt >= settings.conflictAttempts()) {
          tell(event, failed);
          QuarkusTransaction.requiringNew().run(() -> parkAlone(event, failed));
          return;
        }
      }
    }
  }

  /** Where a failure came from matters when it is one of ours; an unreadable event is not. */
  private static void tell(RawEvent event, RuntimeException failed) {
    if (failed instanceof UnreadableEvent) {
      String why = Rendering.of(FailureText.of(failed), LONGEST_LINE);
      LOG.errorf("event %s of %s is parked: %s", event.id(), event.topic(), why);
    } else {
      LOG.errorf(failed, "event %s of %s is parked", event.id(), event.topic());
    }
  }

  private void parkAlone(RawEvent event, RuntimeException failed) {
    parked.lockShared(event.topic());
    parked.park(event, ParkedEvents.Cause.FAILED, FailureText.of(failed));
  }

  private void takeEffect(EventReaction reaction, List<RawEvent> events) {
    parked.lockShared(reaction.topic());
    List<RawEvent> free = parkBehindOthers(reaction.topic(), events);
    Set<UUID> first = inbox.firstDeliveries(free.stream().map(RawEvent::id).toList());
    for (RawEvent event : free) {
      if (first.remove(event.id())) {
        react(reaction, event);
      }
    }
  }

  void react(EventReaction reaction, RawEvent raw) {
    ReceivedEvent event = raw.read();
    String id = "event:" + event.id();
    Span span =
        EventSpans.acting(raw.topic(), raw.type(), event.id().toString(), event.traceparent());
    if (span == null) {
      current.during(id, event.traceparent(), () -> reaction.on(event));
      return;
    }
    try (Scope _ = span.makeCurrent()) {
      current.during(id, EventSpans.traceparent(span), () -> reaction.on(event));
    } catch (RuntimeException failed) {
      span.setStatus(StatusCode.ERROR);
      throw failed;
    } finally {
      span.end();
    }
  }

  private List<RawEvent> parkBehindOthers(String topic, List<RawEvent> events) {
    Set<ByteBuffer> waiting = parked.waitingKeys(topic);
    if (waiting.isEmpty()) {
      return events;
    }
    List<RawEvent> free = new ArrayList<>();
    for (RawEvent event : events) {
      if (waiting.contains(event.keyHash())) {
        parked.park(
            event, ParkedEvents.Cause.QUEUED, "waits behind an earlier event of the same key");
      } else {
        free.add(event);
      }
    }
    return free;
  }
}
