package org.planningservices.foundation.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final TopicRetention FIT =
      new TopicRetention(Duration.ofDays(7), Duration.ofDays(30));

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
    assertThat(ask().refusals())
        .singleElement()
        .asString()
        .contains("no topic " + topic, "kafka.bootstrap.servers");

    make(Map.of("retention.ms", days(14)));
    assertThat(ask().isGood()).isTrue();
  }

  @Test
  void takesNothingBackWhileTheBrokerIsAway() {
    BrokerAnswer lacking = new BrokerAnswer(false, List.of("a topic"));
    BrokerAnswer away = new BrokerAnswer(true, List.of());
    BrokerAnswer good = new BrokerAnswer(false, List.of());
    assertThat(away.after(Optional.of(lacking))).isEqualTo(lacking);
    assertThat(away.after(Optional.empty())).isEqualTo(away);
    assertThat(good.after(Optional.of(lacking))).isEqualTo(good);
    assertThat(away.isGood()).as("it is asked again").isFalse();
  }

  @Test
  void refusesATopicThatIsCompacted() throws Exception {
    assertThat(faultsWith(Map.of("cleanup.policy", "compact,delete", "retention.ms", days(14))))
        .singleElement()
        .asString()
        .contains(topic, "cleanup.policy");
  }

  @Test
  void refusesATopicThatForgetsBeforeAConsumerIsBack() throws Exception {
    assertThat(faultsWith(Map.of("retention.ms", days(6))))
        .singleElement()
        .asString()
        .contains(topic, "6 d", "planning.topics.shortest-retention");
  }

  @Test
  void refusesATopicThatRemembersLongerThanTheInbox() throws Exception {
    assertThat(faultsWith(Map.of("retention.ms", days(31))))
        .singleElement()
        .asString()
        .contains(topic, "31 d", "planning.consumer.remember");
  }

  @Test
  void refusesATopicThatKeepsEventsForEver() throws Exception {
    assertThat(faultsWith(Map.of("retention.ms", "-1")))
        .singleElement()
        .asString()
        .contains(topic, "for ever");
  }

  @Test
  void refusesATopicThatLosesEventsWhenItGrows() throws Exception {
    assertThat(faultsWith(Map.of("retention.ms", days(14), "retention.bytes", "1000000")))
        .singleElement()
        .asString()
        .contains(topic, "retention.bytes");
  }

  private List<String> faultsWith(Map<String, String> settings) throws Exception {
    make(settings);
    return ask().refusals();
  }

  /** The broker acknowledges a topic a moment before it knows it. */
  private void make(Map<String, String> settings) throws Exception {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings))).all().get();
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> admin.describeTopics(List.of(topic)).allTopicNames().get().size() == 1);
  }

  private BrokerAnswer ask() throws InterruptedException {
    return BrokerAnswer.to(
        new BrokerRequirements(Set.of(topic), Set.of(), "topics-test", FIT), kafka());
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
  }

  private static String days(int days) {
    return Long.toString(Duration.ofDays(days).toMillis());
  }
}
