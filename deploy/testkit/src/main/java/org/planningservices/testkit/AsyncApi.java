package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The AsyncAPI file of a service. */
final class AsyncApi {

  private static final SchemaValidatorsConfig FORMATS_COUNT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode file;

  private AsyncApi(JsonNode file) {
    this.file = file;
  }

  static AsyncApi ofThisService() {
    return new AsyncApi(Project.yaml(Project.text(Project.CONTRACTS.resolve("asyncapi.yaml"))));
  }

  static AsyncApi of(String service) {
    Path contracts = Path.of("..", service).resolve(Project.CONTRACTS);
    return new AsyncApi(Project.yaml(Project.text(contracts.resolve("asyncapi.yaml"))));
  }

  /** The one topic that the service writes. */
  String topic() {
    return file.path("channels").fieldNames().next();
  }

  String source() {
    return headers().at("/properties/ce_source/const").asText();
  }

  /** The schema of what a record carries beside its data. */
  JsonNode headers() {
    return file.at("/components/schemas/EventHeaders");
  }

  /**
   * Headers and payload of a message.
   *
   * @param name without version
   */
  JsonNode example(String name) {
    return file.at("/components/messages/" + name + "/examples/0");
  }

  List<String> messages() {
    return List.copyOf(
        file.at("/components/messages").propertyStream().map(it -> it.getKey()).toList());
  }

  /** What a value breaks of a schema; formats count. */
  static Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schema, FORMATS_COUNT);
    return compiled.validate(value);
  }
}
