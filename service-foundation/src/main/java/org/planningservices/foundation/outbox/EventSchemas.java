package org.planningservices.foundation.outbox;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The published schemas of a service's own events, from {@code contracts/events}. */
@ApplicationScoped
class EventSchemas {

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException when the type has no schema or the payload breaks it
   */
  void check(String type, JsonNode payload) {
    Set<ValidationMessage> faults = schemas.computeIfAbsent(type, this::load).validate(payload);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(type + " breaks its schema: " + faults);
    }
  }

  private JsonSchema load(String type) {
    String file = "contracts/events/" + type + ".v1.schema.json";
    try (InputStream schema =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (schema == null) {
        throw new IllegalArgumentException("no schema " + file);
      }
      return factory.getSchema(schema);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
