package org.planningservices.kubernetes.manifest;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/** postgresql.cnpg.io/v1 Cluster, the fields that we use. */
public record PostgresCluster(String apiVersion, String kind, Metadata metadata, Spec spec) {
  /** What it says. */
  public record Spec(
      Integer instances,
      String imageName,
      Boolean enableSuperuserAccess,
      Bootstrap bootstrap,
      Managed managed,
      Postgresql postgresql,
      Storage storage,
      Storage walStorage,
      ResourceRequirements resources,
      Affinity affinity,
      List<Plugin> plugins) {}

  /** How its first instance is made. */
  public record Bootstrap(Initdb initdb) {}

  /** A new, empty database. */
  public record Initdb(
      String database,
      String owner,
      NameRef secret,
      String encoding,
      Boolean dataChecksums,
      List<String> postInitSQL,
      SqlRefs postInitApplicationSQLRefs) {}

  /** SQL that is kept elsewhere. */
  public record SqlRefs(List<KeyRef> configMapRefs) {}

  /** What the operator keeps as it is said here. */
  public record Managed(List<Role> roles) {}

  /** A role of the server. */
  public record Role(
      String name, String ensure, Boolean login, Boolean superuser, NameRef passwordSecret) {}

  /** Settings of the server. */
  public record Postgresql(
      Synchronous synchronous, Map<String, String> parameters, List<String> pg_hba) {}

  /** How many others have a commit before it is answered. */
  public record Synchronous(String method, Integer number, String dataDurability) {}

  /** A volume. */
  public record Storage(String size, String storageClass) {}

  /** Which instances keep away from each other. */
  public record Affinity(String topologyKey, String podAntiAffinityType) {}

  /** A plugin of the operator. */
  public record Plugin(String name, Boolean isWALArchiver, Map<String, String> parameters) {}
}
