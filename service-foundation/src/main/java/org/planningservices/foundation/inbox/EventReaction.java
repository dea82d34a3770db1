package org.planningservices.foundation.inbox;

import java.util.Set;

/** What a service does about the events of one topic; one application-scoped bean a topic. */
public interface EventReaction {

  String topic();

  /**
   * The CloudEvents source that owns the topic, such as {@code /order-service}. A record of anybody
   * else never takes effect.
   */
  String source();

  /**
   * The types acted on, name and version, such as {@code OrderPlaced.v1}. Another version of one of
   * these names is set aside for operators: its effect would be missing.
   */
  Set<String> types();

  /**
   * The types that are none of this service's business: {@code OrderPlaced} in whatever version, or
   * {@code OrderPlaced.v2} alone while it is published beside {@code v1}. What is neither acted on
   * nor named here is counted and logged.
   */
  Set<String> ignored();

  /**
   * Called inside the transaction of the batch, once an event id, in order per key. Throwing a
   * fault of the database repeats it later; throwing anything else parks the event and all later
   * ones of its key.
   */
  void on(ReceivedEvent event);
}
