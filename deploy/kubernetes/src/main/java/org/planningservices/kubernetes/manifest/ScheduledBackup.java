package org.planningservices.kubernetes.manifest;

/** postgresql.cnpg.io/v1, the fields that we use. */
public record ScheduledBackup(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(
      String schedule,
      String backupOwnerReference,
      NameRef cluster,
      String method,
      NameRef pluginConfiguration) {}
}
