package org.planningservices.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The main class of the broker's process: formats its storage once, makes the topics, then is the
 * broker.
 */
final class KafkaProcess {
  static final List<String> TOPICS =
      List.of("eligibility-events", "enrollment-events", "voucher-events", "payment-events");

  private static final String CLUSTER_ID = "cGxhbm5pbmctc2VydmljZQ"; // 16 bytes, base64
  private static final int PARTITIONS = 6;

  private KafkaProcess() {}

  /** Arguments: the settings file, the address of the broker, the file to write when ready. */
  public static void main(String[] arguments) {
    String settings = arguments[0];
    kafka.tools.StorageTool.execute(
        new String[] {
          "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", settings
        },
        System.err);
    Thread topics = new Thread(() -> makeTopics(arguments[1], Path.of(arguments[2])), "topics");
    topics.setDaemon(true);
    topics.start();
    kafka.Kafka.main(new String[] {settings});
  }

  private static void makeTopics(String address, Path ready) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", address);
    properties.put("reconnect.backoff.ms", "20");
    properties.put("reconnect.backoff.max.ms", "100");
    try (Admin admin = Admin.create(properties)) {
      for (var topic :
          admin.createTopics(TOPICS.stream().map(KafkaProcess::topic).toList()).values().values()) {
        try {
          topic.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
      Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, PARTITIONS, (short) 1);
  }
}
