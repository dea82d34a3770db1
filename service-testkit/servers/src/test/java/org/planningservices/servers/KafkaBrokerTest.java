package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
  @TempDir Path folder;

  @Test
  void keepsItsRecordsWhenItIsKilledAndStartedAgain() throws Exception {
    Path withLetters = folder.resolve(unusualName());
    try (KafkaBroker broker = KafkaBroker.durable(withLetters, Ports.free())) {
      assertThat(topics(broker)).containsAll(KafkaProcess.TOPICS);
      send(broker, "reserved");
      broker.kill();
      assertThat(broker.isRunning()).isFalse();
      takeAnotherProcessForIt(withLetters);
      assertThat(broker.isRunning()).isFalse();
      broker.start();
      assertThat(read(broker)).containsExactly("reserved");
      broker.stop();
      broker.start();
      assertThat(read(broker)).containsExactly("reserved");
    }
  }

  /** Java opens no file whose name the locale cannot write. */
  private static String unusualName() {
    Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding"));
    String name = "Vorgänge und Ereignisse";
    return ofNames.newEncoder().canEncode(name) ? name : "events that occurred";
  }

  /** As when the number of a broker that was killed has come to belong to another program. */
  private static void takeAnotherProcessForIt(Path folder) throws Exception {
    Files.writeString(folder.resolve("ready"), Long.toString(ProcessHandle.current().pid()));
  }

  private static Set<String> topics(KafkaBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin.listTopics().names().get(10, TimeUnit.SECONDS);
    }
  }

  private static void send(KafkaBroker broker, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(new ProducerRecord<>("voucher-events", 0, "key", value))
          .get(10, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(KafkaBroker broker) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition("voucher-events", 0)));
      List<String> values = new ArrayList<>();
      consumer.poll(Duration.ofSeconds(10)).forEach(record -> values.add(record.value()));
      return values;
    }
  }
}
