package org.planningservices.foundation.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The published schemas of a service's own events, from {@code contracts/events}. They are open for
 * those who read; what this service publishes has the fields that they describe and no others.
 */
@ApplicationScoped
class EventSchemas {

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final ObjectMapper json;
  private final OutboxSettings settings;

  EventSchemas(ObjectMapper json, OutboxSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  /**
   * @param type name and version, such as {@code OrderPlaced.v1}
   * @throws IllegalArgumentException when the type has no schema or the payload breaks it
   */
  void check(String type, JsonNode payload) {
    if (!payload.isObject()) {
      throw new IllegalArgumentException(type + " carries no data: {} at least");
    }
    Set<ValidationMessage> faults = schemas.computeIfAbsent(type, this::load).validate(payload);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(type + " breaks its schema: " + faults);
    }
  }

  private JsonSchema load(String type) {
    String file = "contracts/events/" + type + ".schema.json";
    try (InputStream schema =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (schema == null) {
        throw new IllegalArgumentException("no schema " + file);
      }
      JsonNode published = json.readTree(schema);
      String id = published.path("$id").asText();
      if (!id.equals(SchemaId.of(settings.source(), type))) {
        throw new IllegalArgumentException(
            file + " has the $id " + id + ", which is not what ce_dataschema says");
      }
      close(published);
      return factory.getSchema(published);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode described && described.has("properties")) {
      described.put("additionalProperties", false);
    }
    schema.forEach(EventSchemas::close);
  }
}
