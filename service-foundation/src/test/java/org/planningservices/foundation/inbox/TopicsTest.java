package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;

/** Topics that are missing or lose events, on a real broker. */
class TopicsTest {

  private static final TopicFit FIT = new TopicFit(Duration.ofDays(7), Duration.ofDays(30));

  private final String topic = "topics-test-" + UUID.randomUUID();
  private Admin admin;

  @BeforeEach
  void connect() {
    admin = Admin.create(kafka());
  }

  @AfterEach
  void disconnect() {
    admin.deleteTopics(List.of(topic));
    admin.close();
  }

  @Test
  void saysWhichTopicIsMissingUntilItIsThere() throws Exception {
    Topics topics = topics();
    assertThat(topics.look(admin)).isFalse();
    assertThat(topics.fault()).hasValueSatisfying(it -> assertThat(it).contains(topic, "kafka."));

    make(Map.of("retention.ms", days(14)));
    assertThat(topics.look(admin)).isTrue();
    assertThat(topics.fault()).isEmpty();
  }

  @Test
  void refusesATopicThatIsCompacted() throws Exception {
    assertThat(faultWith(Map.of("cleanup.policy", "compact,delete", "retention.ms", days(14))))
        .hasValueSatisfying(it -> assertThat(it).contains(topic, "cleanup.policy"));
  }

  @Test
  void refusesATopicThatForgetsBeforeAConsumerIsBack() throws Exception {
    assertThat(faultWith(Map.of("retention.ms", days(6))))
        .hasValueSatisfying(
            it -> assertThat(it).contains(topic, "6 d", "planning.topics.shortest-retention"));
  }

  @Test
  void refusesATopicThatRemembersLongerThanTheInbox() throws Exception {
    assertThat(faultWith(Map.of("retention.ms", days(31))))
        .hasValueSatisfying(
            it -> assertThat(it).contains(topic, "31 d", "planning.consumer.remember"));
  }

  @Test
  void refusesATopicThatKeepsEventsForEver() throws Exception {
    assertThat(faultWith(Map.of("retention.ms", "-1")))
        .hasValueSatisfying(it -> assertThat(it).contains(topic, "for ever"));
  }

  @Test
  void refusesATopicThatLosesEventsWhenItGrows() throws Exception {
    assertThat(faultWith(Map.of("retention.ms", days(14), "retention.bytes", "1000000")))
        .hasValueSatisfying(it -> assertThat(it).contains(topic, "retention.bytes"));
  }

  private Optional<String> faultWith(Map<String, String> settings) throws Exception {
    make(settings);
    Topics topics = topics();
    assertThat(topics.look(admin)).isFalse();
    return topics.fault();
  }

  /** The broker acknowledges a topic a moment before it knows it. */
  private void make(Map<String, String> settings) throws Exception {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings))).all().get();
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> admin.describeTopics(List.of(topic)).allTopicNames().get().size() == 1);
  }

  private Topics topics() {
    return new Topics(kafka(), List.of(topic), FIT);
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
  }

  private static String days(int days) {
    return Long.toString(Duration.ofDays(days).toMillis());
  }
}
