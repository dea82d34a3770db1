package org.planningservices.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The settings file of a one-node broker with a small heap. */
final class KafkaSettings {
  private KafkaSettings() {}

  /**
   * Escaped, so that the folder's name may have any letters.
   *
   * @param security none for a broker that lets everybody do everything
   */
  static void write(
      Path file, Path data, int port, int controllerPort, Optional<KafkaSecurity> security)
      throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text(port, controllerPort)));
    properties.setProperty("log.dirs", data.toString());
    if (security.isPresent()) {
      properties.load(new StringReader(secured(port, controllerPort)));
      properties.putAll(security.get().certificate().kafkaClient());
      properties.remove("security.protocol");
    }
    store(properties, file);
  }

  static void store(Properties properties, Path file) throws IOException {
    Folders.writePrivate(file, "");
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
  }

  /**
   * Whoever connects, to the controller too, shows a certificate; its name is who it is. On a busy
   * machine that takes seconds, in which a broker must not be given up.
   */
  private static String secured(int port, int controllerPort) {
    return """
    listeners=SSL://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=SSL://localhost:%1$d
    listener.security.protocol.map=SSL:SSL,CONTROLLER:SSL
    inter.broker.listener.name=SSL
    ssl.client.auth=required
    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
    allow.everyone.if.no.acl.found=false
    super.users=User:CN=kafka
    auto.create.topics.enable=false
    broker.heartbeat.interval.ms=2000
    broker.session.timeout.ms=18000
    """
        .formatted(port, controllerPort);
  }

  private static String text(int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@localhost:%2$d
    listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=PLAINTEXT://localhost:%1$d
    controller.listener.names=CONTROLLER
    num.partitions=6
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=8388608
    log.index.size.max.bytes=1048576
    log.retention.hours=336
    broker.heartbeat.interval.ms=500
    broker.session.timeout.ms=4000
    num.network.threads=2
    num.io.threads=4
    background.threads=2
    """
        .formatted(port, controllerPort);
  }
}
