package org.planningservices.kubernetes.manifest;

import java.util.List;

/** keda.sh/v1alpha1, the fields that we use. */
public record TriggerAuthentication(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(List<SecretTarget> secretTargetRef) {}

  /** A parameter that is a key of a Secret. */
  public record SecretTarget(String parameter, String name, String key) {}
}
