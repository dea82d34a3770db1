package org.planningservices.foundation.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;

/** Writes down what it hears, in the order in which it hears it. */
@ApplicationScoped
public class OtherEventsConsumer implements EventReaction {

  /** Keys whose events are poison for the moment. */
  public static final Set<String> POISONED = java.util.concurrent.ConcurrentHashMap.newKeySet();

  /** Types that it learns to act on later. */
  public static final Set<String> LATER = java.util.concurrent.ConcurrentHashMap.newKeySet();

  private final EntityManager database;

  OtherEventsConsumer(EntityManager database) {
    this.database = database;
  }

  /** What this consumer needs of the event. */
  record SomethingHappened(int number) {}

  @Override
  public String topic() {
    return "other-events";
  }

  @Override
  public String source() {
    return "/other-service";
  }

  @Override
  public Set<String> types() {
    return Stream.concat(Stream.of("SomethingHappened.v1", "NoteWritten.v1"), LATER.stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> ignored() {
    return Set.of("SomethingElse");
  }

  @Override
  public void on(ReceivedEvent event) {
    event.payload(SomethingHappened.class);
    if (POISONED.contains(event.key())) {
      throw new IllegalStateException("poison");
    }
    database
        .createNativeQuery("insert into heard (event_key, sequence) values (?1, ?2)")
        .setParameter(1, event.key())
        .setParameter(2, event.sequence())
        .executeUpdate();
  }
}
