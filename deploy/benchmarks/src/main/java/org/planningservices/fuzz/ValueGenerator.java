package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes values that fit a schema, with known ones among them so that they mean something. */
final class ValueGenerator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 8;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789 -äß字é";
  private static final List<String> COUNTRIES = List.of("DE", "FR", "US", "JP", "NZ", "AQ");

  private final Contract contract;
  private final KnownValues known;
  private final RandomGenerator random;
  private final UUID organization;
  private final LocalDate today;

  /**
   * @param organization for which the request is made
   * @param today by the clock of the services
   */
  ValueGenerator(
      Contract contract,
      KnownValues known,
      RandomGenerator random,
      UUID organization,
      LocalDate today) {
    this.contract = contract;
    this.known = known;
    this.random = random;
    this.organization = organization;
    this.today = today;
  }

  /**
   * @param name of the field or parameter, under which known values are looked for
   */
  JsonNode make(String name, JsonNode schema) {
    return make(name, schema, 0);
  }

  private JsonNode make(String name, JsonNode given, int depth) {
    JsonNode schema = contract.resolve(given);
    JsonNode values = given.has("enum") ? given.get("enum") : schema.path("enum");
    if (!values.isEmpty()) {
      return values.get(random.nextInt(values.size()));
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice) && depth < DEEPEST) {
        JsonNode choices = schema.get(choice);
        return make(name, choices.get(random.nextInt(choices.size())), depth + 1);
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(name, schema, depth);
      case "integer" -> JSON.numberNode(number(schema));
      case "number" -> JSON.numberNode(random.nextInt(2_000_000) / 100.0);
      case "boolean" -> JSON.booleanNode(random.nextInt(4) != 0);
      default -> JSON.textNode(text(name, schema));
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.get(0).asText();
    }
    return type.isMissingNode() && schema.has("properties") ? "object" : type.asText("string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean wanted = required.contains(property.getKey()) || random.nextInt(3) != 0;
      if (wanted && depth < DEEPEST) {
        object.set(property.getKey(), make(property.getKey(), property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int least = schema.path("minItems").asInt(0);
    int size = least + random.nextInt(3);
    String item = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    for (int index = 0; index < size && depth < DEEPEST; index++) {
      array.add(make(item, schema.path("items"), depth + 1));
    }
    return array;
  }

  private long number(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = Math.min(schema.path("maximum").asLong(least + 20), least + 1_000);
    return random.nextInt(5) == 0 ? most : least + random.nextLong(most - least + 1);
  }

  private String text(String name, JsonNode schema) {
    Optional<String> remembered =
        random.nextInt(12) == 0 ? Optional.empty() : known.any(name, organization, random);
    return remembered.orElseGet(() -> made(name, schema));
  }

  private String made(String name, JsonNode schema) {
    return switch (schema.path("format").asText("")) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> date().toString();
      case "date-time" -> today.plusDays(random.nextInt(400)) + "T10:00:00Z";
      case "email" -> "somebody" + random.nextInt(9) + "@customer.example";
      case "uri" -> "https://partner.example/" + random.nextInt(9);
      default -> unformatted(name, schema);
    };
  }

  /** Most often near today, where most rules are. */
  private LocalDate date() {
    return random.nextInt(3) == 0
        ? today.plusDays(random.nextInt(800) - 400)
        : today.plusDays(random.nextInt(24) - 8);
  }

  private String unformatted(String name, JsonNode schema) {
    JsonNode examples = schema.path("examples");
    if (!examples.isEmpty() && random.nextInt(3) != 0) {
      return examples.get(0).asText();
    }
    if (name.toLowerCase(Locale.ROOT).endsWith("country")) {
      return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }
    if (name.toLowerCase(Locale.ROOT).endsWith("email")) {
      return "ada@customer.example";
    }
    int least = Math.max(1, schema.path("minLength").asInt(1));
    int most = Math.min(schema.path("maxLength").asInt(30), least + 300);
    int length = least + random.nextInt(Math.max(1, most - least + 1));
    StringBuilder text = new StringBuilder("x");
    while (text.length() < length) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
