package org.planningservices.foundation.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a value has to be.
 *
 * @param words for people, to be read after "has to be": {@code a date of the form YYYY-MM-DD}
 * @param facts the same for programs, where it can be said: {@code allowed}, {@code min}, {@code
 *     max}, {@code format}
 */
public record Expected(String words, Map<String, Object> facts) {

  public static final Expected DATE =
      new Expected(
          "a day that exists, of the form YYYY-MM-DD, such as 2026-02-28",
          Map.of("format", "date"));
  public static final Expected INSTANT =
      new Expected(
          "a time that exists, in UTC and of the form 2026-02-28T09:30:00Z",
          Map.of("format", "date-time"));
  public static final Expected UUID =
      new Expected(
          "a UUID, such as 01933b5e-8f3c-7c1a-9d2e-5b7f0a4c6e21", Map.of("format", "uuid"));
  public static final Expected TRUE_OR_FALSE =
      new Expected("true or false", Map.of("allowed", List.of("true", "false")));
  public static final Expected COUNTRY =
      in("a country code of ISO 3166-1, two capital letters such as DE");

  public Expected {
    facts = Map.copyOf(facts);
  }

  /** What only words can say. */
  public static Expected in(String words) {
    return new Expected(words, Map.of());
  }

  /**
   * @param min null for none
   * @param max null for none
   */
  public static Expected wholeNumber(Long min, Long max) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (min != null) {
      facts.put("min", min);
    }
    if (max != null) {
      facts.put("max", max);
    }
    return new Expected("a whole number" + bounds(min, max), facts);
  }

  private static String bounds(Long min, Long max) {
    if (min != null && max != null) {
      return " from " + min + " to " + max;
    }
    if (min != null) {
      return " of at least " + min;
    }
    return max == null ? ", not too large" : " of at most " + max;
  }

  public static Expected oneOf(Collection<String> values) {
    return new Expected("one of " + listed(values, "or"), Map.of("allowed", List.copyOf(values)));
  }

  /** The names of an enumeration's constants, which is how they are written. */
  public static Expected constantOf(Class<?> enumeration) {
    return oneOf(
        Stream.of(enumeration.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toList());
  }

  /** As one reads a list out: {@code limit, cursor and status}. */
  public static String listed(Collection<String> values, String word) {
    List<String> all = List.copyOf(values);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " " + word + " " + all.get(last);
  }
}
