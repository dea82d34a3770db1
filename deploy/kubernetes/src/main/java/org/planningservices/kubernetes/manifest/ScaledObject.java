package org.planningservices.kubernetes.manifest;

import java.util.List;
import java.util.Map;

/** keda.sh/v1alpha1, the fields that we use. */
public record ScaledObject(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(
      NameRef scaleTargetRef,
      Integer minReplicaCount,
      Integer maxReplicaCount,
      Integer pollingInterval,
      Integer cooldownPeriod,
      Fallback fallback,
      List<Trigger> triggers) {}

  /** What holds while nobody can be asked. */
  public record Fallback(Integer failureThreshold, Integer replicas, String behavior) {}

  /** What is looked at. */
  public record Trigger(
      String type, String metricType, Map<String, String> metadata, NameRef authenticationRef) {}
}
