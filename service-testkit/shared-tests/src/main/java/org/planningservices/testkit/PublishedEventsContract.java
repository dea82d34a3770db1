package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.foundation.outbox.OutboxRelay;
import org.planningservices.servers.RealServers;

/**
 * The events that a service publishes, as readers see them that nobody here wrote: every type goes
 * through the real relay and the real broker to the reader of the CloudEvents project.
 */
public abstract class PublishedEventsContract {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ENDING = ".schema.json";
  private static final String EXTENSION = "ce_(.*id)";

  private final AsyncApi asyncApi = AsyncApi.ofThisService();

  /** Name and version of every type that has a schema. */
  static List<String> typesOf(Path events) {
    return Project.files(events, ENDING).stream()
        .map(file -> file.getFileName().toString().replace(ENDING, ""))
        .toList();
  }

  @Test
  void theCloudEventsSdkReadsEveryTypeThatIsPublished() {
    Map<UUID, String> told = new HashMap<>();
    QuarkusTransaction.requiringNew()
        .run(() -> typesOf(Project.EVENTS).forEach(type -> told.put(append(type), type)));
    OutboxRelay relay = CDI.current().select(OutboxRelay.class).get();
    relay.start();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      consumer.subscribe(List.of(asyncApi.topic()));
      Set<UUID> missing = new HashSet<>(told.keySet());
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!missing.isEmpty()) {
        assertThat(System.nanoTime()).as("not read: %s", missing).isLessThan(deadline);
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          CloudEvent event = read(record);
          UUID id = UUID.fromString(event.getId());
          if (missing.remove(id)) {
            assertIsWhatIsDescribed(told.get(id), record, event);
          }
        }
      }
    } finally {
      relay.stop();
    }
  }

  private UUID append(String type) {
    String name = type.substring(0, type.lastIndexOf(".v"));
    int version = Integer.parseInt(type.substring(type.lastIndexOf(".v") + 2));
    JsonNode headers = asyncApi.example(type).path("headers");
    Map<String, UUID> extensions = new HashMap<>();
    headers
        .propertyStream()
        .filter(header -> header.getKey().matches("ce_(partner|customer)id"))
        .forEach(
            header ->
                extensions.put(
                    header.getKey().replaceFirst(EXTENSION, "$1"),
                    UUID.fromString(header.getValue().asText())));
    UUID key = UUID.fromString(headers.path("ce_subject").asText());
    return CDI.current()
        .select(Outbox.class)
        .get()
        .append(new OutboxMessage(name, version, key, 12, extensions, example(type)));
  }

  /** As it comes from the project, without a setting of ours. */
  private static CloudEvent read(ConsumerRecord<String, byte[]> record) {
    try (CloudEventDeserializer reader = new CloudEventDeserializer()) {
      return reader.deserialize(record.topic(), record.headers(), record.value());
    }
  }

  private void assertIsWhatIsDescribed(
      String type, ConsumerRecord<String, byte[]> record, CloudEvent event) {
    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(event.getType()).isEqualTo("org.planningservices." + type);
    assertThat(event.getSource()).isEqualTo(URI.create(asyncApi.source()));
    assertThat(event.getSubject()).isEqualTo(record.key());
    assertThat(event.getTime()).isNotNull();
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getDataSchema())
        .isEqualTo(URI.create(schema(type).path("$id").asText()))
        .isNotEqualTo(URI.create(""));
    assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000012");
    assertThat(event.getExtensionNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    assertThat(event.getData()).as("data of %s", type).isNotNull();
    assertThat(Project.json(new String(event.getData().toBytes(), StandardCharsets.UTF_8)))
        .isEqualTo(example(type));
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    record
        .headers()
        .forEach(it -> sent.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
    assertDescribed(sent);
  }

  private void assertDescribed(JsonNode headers) {
    Set<String> described = new HashSet<>();
    asyncApi.headers().path("properties").fieldNames().forEachRemaining(described::add);
    assertThat(headers.propertyStream().map(Map.Entry::getKey)).isSubsetOf(described);
    assertThat(AsyncApi.faults(asyncApi.headers(), headers)).isEmpty();
  }

  @Test
  void theAsyncApiFileHasAMessageWithAnExampleForEachType() {
    List<String> types = typesOf(Project.EVENTS);
    assertThat(types)
        .isNotEmpty()
        .extracting(AsyncApi::message)
        .containsExactlyInAnyOrderElementsOf(asyncApi.messages());
    for (String type : types) {
      JsonNode message = asyncApi.example(type);
      assertThat(message.path("payload")).as(type).isEqualTo(example(type));
      assertThat(AsyncApi.faults(schema(type), message.path("payload"))).as(type).isEmpty();
      assertDescribed(message.path("headers"));
    }
  }

  /** What may grow is open, and every other tool understands it. */
  @Test
  void theSchemasAreOpenForReaders() {
    for (String type : typesOf(Project.EVENTS)) {
      JsonNode schema = schema(type);
      assertThat(schema.path("$id").asText())
          .isEqualTo("urn:planningservices" + asyncApi.source().replace('/', ':') + ":" + type);
      assertThat(schema.path("type").asText())
          .as("%s always carries data", type)
          .isEqualTo("object");
      assertThat(schema.findValues("additionalProperties")).as(type).isEmpty();
      assertThat(schema.findValues("unevaluatedProperties")).as(type).isEmpty();
      assertThat(schema.findValues("enum")).as(type).isEmpty();
      assertThat(schema.findValuesAsText("pattern"))
          .as("%s: anchored, without look-around and the like of one language", type)
          .allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"))
          .noneMatch(pattern -> pattern.contains("(?") || pattern.matches(".*\\\\[^.].*"));
    }
  }

  private static JsonNode schema(String type) {
    return Project.json(Project.EVENTS.resolve(type + ENDING));
  }

  private static JsonNode example(String type) {
    return Project.json(Project.EVENTS.resolve("examples/" + type + ".json"));
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            RealServers.kafka().bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG,
            "reader-" + UUID.randomUUID(),
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            "1000",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
