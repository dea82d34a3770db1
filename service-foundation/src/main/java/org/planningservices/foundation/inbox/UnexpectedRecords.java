package org.planningservices.foundation.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts the records of a topic that ought not to be there, each time, and says so in the log, once
 * an interval: whoever writes them must not be able to fill the log.
 */
@ApplicationScoped
class UnexpectedRecords {

  private static final Logger LOG = Logger.getLogger(UnexpectedRecords.class);

  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /**
   * A producer can think of any number of names; beyond these they are counted together as others.
   */
  private static final int MOST_SUBJECTS = 200;

  private static final int LONGEST = 100;

  private static final String FORGED = "inbox.forged";
  private static final String UNKNOWN = "inbox.unknown";

  private final MeterRegistry metrics;
  private final Map<String, Long> told = new ConcurrentHashMap<>();

  UnexpectedRecords(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** So that an alert sees the first one: a counter that is not there yet has no increase. */
  void expect(EventReaction reaction) {
    metrics.counter(FORGED, "topic", reaction.topic());
    metrics.counter(UNKNOWN, "topic", reaction.topic(), "type", "other");
    metrics.counter("inbox.parked", "topic", reaction.topic());
  }

  void forged(RawEvent event) {
    metrics.counter(FORGED, "topic", event.topic()).increment();
    String source = event.source() == null ? "nobody" : Rendering.of(event.source(), LONGEST);
    if (isNews(event.topic() + " from " + source)) {
      LOG.errorf(
          "%s has records of '%s', which does not own it: parked, without effect (first at %d/%d)",
          event.topic(), source, event.partition(), event.offset());
    }
  }

  void unknownVersion(RawEvent event, String name) {
    metrics.counter(UNKNOWN, "topic", event.topic(), "type", name).increment();
    String type = Rendering.of(event.type(), LONGEST);
    if (isNews(event.topic() + " " + type)) {
      LOG.errorf(
          "%s has '%s', a version that this service does not know: parked (first at %d/%d)",
          event.topic(), type, event.partition(), event.offset());
    }
  }

  void unknownType(RawEvent event, String label) {
    metrics.counter(UNKNOWN, "topic", event.topic(), "type", label).increment();
    String type = Rendering.of(event.type(), LONGEST);
    if (isNews(event.topic() + " " + type)) {
      LOG.warnf(
          "%s has '%s', which this service has never heard of: skipped (first at %d/%d)",
          event.topic(), type, event.partition(), event.offset());
    }
  }

  private boolean isNews(String subject) {
    String known = told.size() < MOST_SUBJECTS || told.containsKey(subject) ? subject : "others";
    long now = System.nanoTime();
    boolean[] news = new boolean[1];
    told.compute(
        known,
        (name, last) -> {
          news[0] = last == null || now - last > INTERVAL.toNanos();
          return news[0] ? now : last;
        });
    return news[0];
  }
}
