package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils a value that would fit, in one place. */
final class ValueMutator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Texts that have broken systems of this kind. */
  static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u202Eevil",
          "\u200B",
          "\uFEFFtext",
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "2026-02-30",
          "0000-00-00",
          "+999999999-01-01",
          "9999-12-31",
          "1-1-1-1-1",
          "{00000000-0000-0000-0000-000000000000}",
          "../../etc/passwd",
          "'; select 1; --",
          "%s%n${x}{{x}}",
          "a".repeat(300),
          "a".repeat(20_000),
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "e\u0301".repeat(50),
          "DE\r\nX-Injected: yes");

  private final RandomGenerator random;

  ValueMutator(RandomGenerator random) {
    this.random = random;
  }

  /** A copy with one place spoiled. */
  JsonNode mutate(JsonNode fitting) {
    JsonNode copy = fitting.deepCopy();
    List<ObjectNode> objects = new ArrayList<>();
    collect(copy, objects);
    if (objects.isEmpty()) {
      return wrong();
    }
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(6) == 0) {
      object.put("unknownField", 1);
      return copy;
    }
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, wrong());
    }
    return copy;
  }

  String oddText() {
    return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
  }

  private JsonNode wrong() {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(-1);
      case 3 -> JSON.numberNode(Long.MAX_VALUE);
      case 4 -> JSON.numberNode(new BigInteger("9".repeat(60)));
      case 5 -> JSON.numberNode(new BigDecimal("0.1000000000000000000001"));
      case 6 -> JSON.arrayNode();
      case 7 -> nested(20);
      case 8 -> JSON.objectNode();
      default -> JSON.textNode(oddText());
    };
  }

  private static ArrayNode nested(int depth) {
    ArrayNode outermost = JSON.arrayNode();
    ArrayNode innermost = outermost;
    for (int level = 0; level < depth; level++) {
      innermost = innermost.addArray();
    }
    return outermost;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }
}
