package org.planningservices.foundation.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.planningservices.foundation.problem.Causes;

/**
 * What the broker says to a service that wants to write topics and to read others.
 *
 * @param away whether it could not be asked, which is no refusal
 * @param refusals sentences for an operator; empty when all is there and allowed
 */
record BrokerAnswer(boolean away, List<String> refusals) {

  private static final Logger LOG = Logger.getLogger(BrokerAnswer.class);
  private static final int PATIENCE_MILLIS = 5_000;

  private static final String SETTINGS =
      "see kafka.security.protocol, kafka.tls-configuration-name and the files of"
          + " quarkus.tls.<name>";

  private static final String TABLE = "the broker's ACL table (deploy/kafka/acls.tsv)";

  static BrokerAnswer to(BrokerRequirements requirements, Map<String, Object> kafka)
      throws InterruptedException {
    Map<String, Object> settings = new TreeMap<>(kafka);
    settings.put("request.timeout.ms", PATIENCE_MILLIS - 1_000);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    try (Admin broker = Admin.create(settings)) {
      return ask(requirements, broker);
    } catch (KafkaException unusable) {
      return refused("The settings of Kafka cannot be used, " + SETTINGS + ": " + words(unusable));
    }
  }

  /** What is known after this answer: silence takes nothing back of what was said before. */
  BrokerAnswer after(Optional<BrokerAnswer> last) {
    return away ? last.orElse(this) : this;
  }

  boolean isGood() {
    return !away && refusals.isEmpty();
  }

  private static BrokerAnswer ask(BrokerRequirements requirements, Admin broker)
      throws InterruptedException {
    try {
      List<String> refusals = new ArrayList<>();
      for (var topic : describe(requirements, broker).entrySet()) {
        refusals.addAll(lacking(requirements, topic.getKey(), topic.getValue()));
      }
      for (var config : configs(requirements, broker).entrySet()) {
        keeping(requirements, config.getKey().name(), config.getValue()).ifPresent(refusals::add);
      }
      if (!requirements.read().isEmpty()) {
        group(broker, requirements.group()).ifPresent(refusals::add);
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

  private static Map<String, KafkaFuture<TopicDescription>> describe(
      BrokerRequirements requirements, Admin broker) {
    return broker
        .describeTopics(
            requirements.topics(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
        .topicNameValues();
  }

  private static Map<ConfigResource, KafkaFuture<Config>> configs(
      BrokerRequirements requirements, Admin broker) {
    return broker
        .describeConfigs(
            requirements.topics().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList())
        .values();
  }

  /** What a topic lacks: itself, or rights on it. */
  private static List<String> lacking(
      BrokerRequirements requirements, String topic, KafkaFuture<TopicDescription> description)
      throws InterruptedException {
    Stream<AclOperation> wanted =
        Stream.of(AclOperation.WRITE, AclOperation.READ)
            .filter(operation -> requirements.topics(operation).contains(topic));
    try {
      var allowed = answered(description).authorizedOperations();
      return wanted
          .filter(operation -> allowed != null && !allowed.contains(operation))
          .map(operation -> denied(operation, topic))
          .toList();
    } catch (TopicAuthorizationException denied) {
      return wanted.map(operation -> denied(operation, topic)).toList();
    } catch (UnknownTopicOrPartitionException unknown) {
      return List.of(
          "There is no topic %s at the broker (kafka.bootstrap.servers): it has to be created before a service writes or reads it"
              .formatted(topic));
    }
  }

  /**
   * What is wrong with how a topic keeps its events. One that cannot be seen has been reported
   * before.
   */
  private static Optional<String> keeping(
      BrokerRequirements requirements, String topic, KafkaFuture<Config> config)
      throws InterruptedException {
    try {
      return requirements.fit().fault(topic, answered(config));
    } catch (UnknownTopicOrPartitionException unknown) {
      return Optional.empty();
    } catch (TopicAuthorizationException denied) {
      LOG.warnf(
          "how long topic %s keeps its events could not be checked: the ACL"
              + " DescribeConfigs is missing",
          topic);
      return Optional.empty();
    }
  }

  private static Optional<String> group(Admin broker, String group) throws InterruptedException {
    try {
      answered(broker.describeConsumerGroups(List.of(group)).describedGroups().get(group));
      return Optional.empty();
    } catch (GroupIdNotFoundException noneYet) {
      return Optional.empty();
    } catch (GroupAuthorizationException denied) {
      return Optional.of(
          "The broker does not let this service use the consumer group %s (planning.consumer.group): the right is missing from %s"
              .formatted(group, TABLE));
    }
  }

  private static String denied(AclOperation operation, String topic) {
    return "The broker does not let this service %s the topic %s: the right is missing from %s, or the certificate is of another service"
        .formatted(operation == AclOperation.WRITE ? "write" : "read", topic, TABLE);
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
    Throwable innermost = Causes.innermost(failed);
    return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
  }
}
