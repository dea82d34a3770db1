package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What answers said so far, by the name of the field: ids and codes that lead to real objects. */
final class KnownValues {
  private static final int MOST_OF_A_NAME = 40;

  private final Map<String, List<String>> values = new HashMap<>();

  /** Remembers every text and number of an answer. */
  void learn(JsonNode answer) {
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      if (field.getValue().isTextual() || field.getValue().isNumber()) {
        remember(field.getKey(), field.getValue().asText());
      } else {
        learn(field.getValue());
      }
    }
    if (answer.isArray()) {
      answer.forEach(this::learn);
    }
  }

  Optional<String> any(String name, RandomGenerator random) {
    List<String> known = values.getOrDefault(name, List.of());
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.get(random.nextInt(known.size())));
  }

  int size() {
    return values.values().stream().mapToInt(List::size).sum();
  }

  private void remember(String name, String value) {
    List<String> known = values.computeIfAbsent(name, unknown -> new ArrayList<>());
    if (known.size() < MOST_OF_A_NAME && !known.contains(value)) {
      known.add(value);
    }
  }
}
