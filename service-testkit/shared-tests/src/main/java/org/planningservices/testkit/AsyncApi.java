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
   * The name of the message that describes a type: that of the type, and from the second version on
   * the version too, so that {@code OrderPlacedV2} stands beside {@code OrderPlaced}.
   *
   * @param type name and version, such as {@code OrderPlaced.v2}
   */
  static String message(String type) {
    String name = type.substring(0, type.lastIndexOf(".v"));
    String version = type.substring(type.lastIndexOf(".v") + 2);
    return version.equals("1") ? name : name + "V" + version;
  }

  /** Headers and payload of a message of this type. */
  JsonNode example(String type) {
    return file.at("/components/messages/" + message(type) + "/examples/0");
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
