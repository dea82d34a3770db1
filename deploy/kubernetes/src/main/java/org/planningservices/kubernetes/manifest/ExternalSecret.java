package org.planningservices.kubernetes.manifest;

import java.util.List;

/** external-secrets.io/v1, the fields that we use. */
public record ExternalSecret(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(
      String refreshInterval, Store secretStoreRef, Target target, List<Source> dataFrom) {}

  /** Which vault. */
  public record Store(String kind, String name) {}

  /** How the Secret is made. */
  public record Target(Template template) {}

  /** What it has beside its values. */
  public record Template(String type) {}

  /** Where its values come from. */
  public record Source(NameInVault extract) {}

  /** A path in the vault. */
  public record NameInVault(String key) {}
}
