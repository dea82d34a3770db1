package org.planningservices.foundation.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the broker says to a service that wants to write one topic and to read others.
 *
 * @param away whether it could not be asked, which is no refusal
 * @param refusals sentences for an operator; empty when all is allowed
 */
record BrokerAnswer(boolean away, List<String> refusals) {

  private static final int PATIENCE_MILLIS = 5_000;

  private static final String SETTINGS =
      "see kafka.security.protocol, kafka.tls-configuration-name and the files of"
          + " quarkus.tls.<name>";

  private static final String TABLE = "the broker's ACL table (deploy/kafka/acls.tsv)";

  /** What a service needs: the topic that it writes, those that it reads, and in which group. */
  record Wish(String written, Set<String> read, String group) {}

  static BrokerAnswer to(Wish wish, Map<String, Object> kafka) throws InterruptedException {
    Map<String, Object> settings = new TreeMap<>(kafka);
    settings.put("request.timeout.ms", PATIENCE_MILLIS - 1_000);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    try (Admin broker = Admin.create(settings)) {
      return ask(wish, broker);
    } catch (KafkaException unusable) {
      return refused("The settings of Kafka cannot be used, " + SETTINGS + ": " + words(unusable));
    }
  }

  private static BrokerAnswer ask(Wish wish, Admin broker) throws InterruptedException {
    List<String> refusals = new ArrayList<>();
    try {
      refusals.addAll(topic(broker, wish.written(), AclOperation.WRITE));
      for (String topic : wish.read()) {
        refusals.addAll(topic(broker, topic, AclOperation.READ));
      }
      if (!wish.read().isEmpty()) {
        refusals.addAll(group(broker, wish.group()));
      }
      return new BrokerAnswer(false, refusals);
    } catch (AuthenticationException stranger) {
      return refused(
          "Kafka and this service do not trust each other, " + SETTINGS + ": " + words(stranger));
    } catch (KafkaException away) {
      return new BrokerAnswer(true, List.of());
    }
  }

  private static BrokerAnswer refused(String sentence) {
    return new BrokerAnswer(false, List.of(sentence));
  }

  private static List<String> topic(Admin broker, String topic, AclOperation wanted)
      throws InterruptedException {
    String verb = wanted == AclOperation.WRITE ? "write" : "read";
    try {
      KafkaFuture<TopicDescription> description =
          broker
              .describeTopics(
                  List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
              .topicNameValues()
              .get(topic);
      Collection<AclOperation> allowed = answered(description).authorizedOperations();
      return allowed == null || allowed.contains(wanted) ? List.of() : List.of(denied(verb, topic));
    } catch (TopicAuthorizationException denied) {
      return List.of(denied(verb, topic));
    } catch (UnknownTopicOrPartitionException unknown) {
      return List.of("There is no topic " + topic + " at the broker");
    }
  }

  private static List<String> group(Admin broker, String group) throws InterruptedException {
    try {
      answered(
          broker
              .describeConsumerGroups(List.of(group), new DescribeConsumerGroupsOptions())
              .describedGroups()
              .get(group));
      return List.of();
    } catch (GroupIdNotFoundException noneYet) {
      return List.of();
    } catch (GroupAuthorizationException denied) {
      return List.of(
          "The broker does not let this service use the consumer group %s (planning.consumer.group): %s lacks it"
              .formatted(group, TABLE));
    }
  }

  private static String denied(String verb, String topic) {
    return "The broker does not let this service %s the topic %s: %s lacks it, or the certificate is another's"
        .formatted(verb, topic, TABLE);
  }

  private static <T> T answered(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof KafkaException cause) {
        throw cause;
      }
      throw new KafkaException(failed.getCause().toString());
    } catch (TimeoutException away) {
      throw new KafkaException("no answer");
    }
  }

  private static String words(Throwable failed) {
    Throwable deepest = failed;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }
}
