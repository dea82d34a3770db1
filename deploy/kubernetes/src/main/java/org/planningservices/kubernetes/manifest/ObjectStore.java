package org.planningservices.kubernetes.manifest;

/** barmancloud.cnpg.io/v1, the fields that we use. */
public record ObjectStore(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(String retentionPolicy, Configuration configuration) {}

  /** Where it is. */
  public record Configuration(
      String destinationPath,
      String endpointURL,
      Credentials s3Credentials,
      Compression wal,
      Compression data) {}

  /** Where its account is. */
  public record Credentials(KeyRef accessKeyId, KeyRef secretAccessKey) {}

  /** How what it keeps is made smaller. */
  public record Compression(String compression) {}
}
