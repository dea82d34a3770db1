package org.planningservices.foundation.inbox;

import java.util.Set;

/** What a service does about the events of one topic; one application-scoped bean a topic. */
public interface EventReaction {

  String topic();

  /** The types acted on, such as {@code OrderPlaced}; other types of the topic are ignored. */
  Set<String> types();

  /**
   * Called inside the transaction of the batch, once an event id, in order per key. Throwing a
   * fault of the database repeats it later; throwing anything else parks the event and all later
   * ones of its key.
   */
  void on(ReceivedEvent event);
}
