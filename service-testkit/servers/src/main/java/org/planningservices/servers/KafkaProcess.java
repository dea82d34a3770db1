package org.planningservices.servers;

import java.io.IOException;
import java.io.Reader;
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

  /**
   * Arguments: the settings file, that of a client which may do everything, the file to write when
   * ready, and the table of ACLs if there is one.
   */
  public static void main(String[] arguments) {
    String settings = arguments[0];
    kafka.tools.StorageTool.execute(
        new String[] {
          "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", settings
        },
        System.err);
    Thread topics = new Thread(() -> prepare(arguments), "topics");
    topics.setDaemon(true);
    topics.start();
    kafka.Kafka.main(new String[] {settings});
  }

  private static void prepare(String... arguments) {
    Properties properties = new Properties();
    try (Reader client = Files.newBufferedReader(Path.of(arguments[1]))) {
      properties.load(client);
    } catch (IOException e) {
      throw new ServerFailure("The settings of the client are gone.", e);
    }
    properties.put("reconnect.backoff.ms", "20");
    properties.put("reconnect.backoff.max.ms", "100");
    // the first request waits until the broker answers, on a busy machine for minutes
    properties.put(
        "default.api.timeout.ms", Long.toString(StartTimeout.ofThisMachine().most().toMillis()));
    try (Admin admin = Admin.create(properties)) {
      makeTopics(admin);
      if (arguments.length > 3) {
        AclTable.read(Path.of(arguments[3])).apply(admin);
      }
      Files.writeString(Path.of(arguments[2]), Long.toString(ProcessHandle.current().pid()));
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void makeTopics(Admin admin) throws InterruptedException, ExecutionException {
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
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, PARTITIONS, (short) 1);
  }
}
