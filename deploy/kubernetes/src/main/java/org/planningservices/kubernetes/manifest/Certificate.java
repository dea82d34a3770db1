package org.planningservices.kubernetes.manifest;

import java.util.List;

/** cert-manager.io/v1, the fields that we use. */
public record Certificate(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(
      String secretName,
      String duration,
      String renewBefore,
      List<String> dnsNames,
      List<String> usages,
      PrivateKey privateKey,
      Issuer issuerRef) {}

  /** How its key is made. */
  public record PrivateKey(String algorithm, Integer size, String rotationPolicy) {}

  /** Who signs it. */
  public record Issuer(String group, String kind, String name) {}
}
