package org.planningservices.kubernetes.manifest;

import java.util.List;

/** gateway.networking.k8s.io/v1, the fields that we use. */
public record BackendTlsPolicy(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(List<Target> targetRefs, Validation validation) {}

  /** Whom a gateway talks to by TLS. */
  public record Target(String group, String kind, String name) {}

  /** Whom it takes for that. */
  public record Validation(String hostname, List<Target> caCertificateRefs) {}
}
