package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Map;

/** How Kubernetes picks by labels. */
final class Labels {
  private Labels() {}

  /** An empty selector picks all. */
  static boolean select(LabelSelector selector, Map<String, String> labels) {
    return select(selector.getMatchLabels(), labels)
        && (selector.getMatchExpressions() == null
            || selector.getMatchExpressions().stream().allMatch(asked -> holds(asked, labels)));
  }

  static boolean select(Map<String, String> wanted, Map<String, String> labels) {
    return wanted == null || labels.entrySet().containsAll(wanted.entrySet());
  }

  private static boolean holds(LabelSelectorRequirement asked, Map<String, String> labels) {
    String value = labels.get(asked.getKey());
    return switch (asked.getOperator()) {
      case "In" -> asked.getValues().contains(value);
      case "NotIn" -> !asked.getValues().contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> throw new IllegalArgumentException(asked.getOperator());
    };
  }
}
