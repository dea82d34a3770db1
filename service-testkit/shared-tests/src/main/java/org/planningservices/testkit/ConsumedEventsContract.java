package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.inbox.EventReaction;

/** What a service says of the topics that it reads agrees with what their owners say. */
public abstract class ConsumedEventsContract {

  @Test
  void everyTypeOfAProducerIsActedOnOrLeftToOthers() {
    assertThat(CDI.current().select(EventReaction.class))
        .isNotEmpty()
        .allSatisfy(
            reaction -> {
              String producer = reaction.source().substring(1);
              AsyncApi published = AsyncApi.of(producer);
              assertThat(published.topic()).isEqualTo(reaction.topic());
              assertThat(published.source()).isEqualTo(reaction.source());
              List<String> told = PublishedEventsContract.typesOf(Project.eventsOf(producer));
              assertThat(told).containsAll(reaction.types());
              assertThat(told)
                  .as("a type of %s is neither acted on nor left to others", producer)
                  .allMatch(type -> isDeclared(reaction, type));
              assertThat(reaction.types())
                  .as("what is acted on has a copy of its schema")
                  .allMatch(type -> copy(producer, type).toFile().exists());
            });
  }

  private static boolean isDeclared(EventReaction reaction, String type) {
    return reaction.types().contains(type)
        || reaction.ignored().contains(type)
        || reaction.ignored().contains(type.substring(0, type.lastIndexOf(".v")));
  }

  private static Path copy(String producer, String type) {
    return Project.CONTRACTS.resolve("consumed").resolve(producer).resolve(type + ".schema.json");
  }
}
