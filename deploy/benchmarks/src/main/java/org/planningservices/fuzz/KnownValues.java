package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What answers said so far, by the name of the field: ids and codes that lead to real objects. What
 * an organization was told itself is kept apart, since most of it means something only together.
 */
final class KnownValues {
  private static final int MOST_OF_A_NAME = 40;

  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<UUID, Map<String, List<String>>> told = new HashMap<>();

  /**
   * Remembers every text and number of an answer.
   *
   * @param organization to which it was given
   */
  void learn(JsonNode answer, UUID organization) {
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      if (field.getValue().isTextual() || field.getValue().isNumber()) {
        String value = field.getValue().asText();
        remember(values, field.getKey(), value);
        remember(
            told.computeIfAbsent(organization, first -> new HashMap<>()), field.getKey(), value);
      } else {
        learn(field.getValue(), organization);
      }
    }
    if (answer.isArray()) {
      answer.forEach(item -> learn(item, organization));
    }
  }

  /** Most often something that this organization was told, sometimes anybody's. */
  Optional<String> any(String name, UUID organization, RandomGenerator random) {
    List<String> own = told.getOrDefault(organization, Map.of()).getOrDefault(name, List.of());
    return own.isEmpty() || random.nextInt(8) == 0
        ? any(name, random)
        : Optional.of(one(own, random));
  }

  Optional<String> any(String name, RandomGenerator random) {
    List<String> known = values.getOrDefault(name, List.of());
    return known.isEmpty() ? Optional.empty() : Optional.of(one(known, random));
  }

  int size() {
    return values.values().stream().mapToInt(List::size).sum();
  }

  private static String one(List<String> known, RandomGenerator random) {
    return known.get(random.nextInt(known.size()));
  }

  private static void remember(Map<String, List<String>> values, String name, String value) {
    List<String> known = values.computeIfAbsent(name, unknown -> new ArrayList<>());
    if (known.size() < MOST_OF_A_NAME && !known.contains(value)) {
      known.add(value);
    }
  }
}
