package org.planningservices.foundation.problem;

import java.util.Map;

/**
 * One failed rule of a refusal.
 *
 * @param code stable, for programs: {@code thing.what-is-wrong}
 * @param text for people; may change
 * @param facts what the rule looked at: ids, codes, dates, numbers; never personal data
 */
public record Reason(String code, String text, Map<String, Object> facts) {

  public Reason {
    facts = Map.copyOf(facts);
  }

  public static Reason of(String code, String text) {
    return new Reason(code, text, Map.of());
  }

  public static Reason of(String code, String text, Map<String, Object> facts) {
    return new Reason(code, text, facts);
  }
}
