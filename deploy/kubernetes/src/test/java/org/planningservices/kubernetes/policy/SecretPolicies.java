package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planningservices.kubernetes.manifest.Certificate;
import org.planningservices.kubernetes.manifest.ExternalSecret;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.kubernetes.manifest.PostgresCluster;

/** What is secret stays so, and everything that a pod asks for is there. */
final class SecretPolicies {
  /** Names of settings whose values nobody may read. */
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "PASSWORD|SECRET|TOKEN|CREDENTIAL|SEALING|PRIVATE|API_?KEY", Pattern.CASE_INSENSITIVE);

  /** Keys in PEM, a password in an address, and what looks like 32 random bytes. */
  private static final Pattern SECRET_VALUE =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE"
              + " KEY|://[^/\\s:@]+:[^/\\s@]+@|[?&;]password=|(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])");

  private SecretPolicies() {}

  static List<Policy> all() {
    return List.of(
        new Policy(
            "a ConfigMap has no secret",
            SecretPolicies::secretsInConfigMaps,
            manifests ->
                manifests
                    .of(ConfigMap.class)
                    .getFirst()
                    .getData()
                    .put("URL", "amqp://user:word@host/")),
        new Policy(
            "a secret of a pod comes from a Secret",
            SecretPolicies::secretsInPods,
            manifests ->
                server(manifests)
                    .getEnv()
                    .add(new EnvVar("QUARKUS_DATASOURCE_PASSWORD", "word", null))),
        new Policy(
            "no Secret is written down",
            manifests ->
                manifests.of(Secret.class).stream()
                    .map(secret -> secret.getMetadata().getName())
                    .toList(),
            manifests ->
                manifests.add(
                    new SecretBuilder()
                        .withNewMetadata()
                        .withName("written")
                        .endMetadata()
                        .build())),
        new Policy(
            "every ConfigMap that a pod asks for is there",
            SecretPolicies::missingConfigMaps,
            manifests -> manifests.removeIf(ConfigMap.class::isInstance)),
        new Policy(
            "a pod does not start without its Secrets",
            manifests ->
                manifests.pods().stream()
                    .filter(
                        pod ->
                            volumes(pod)
                                .anyMatch(secret -> !Boolean.FALSE.equals(secret.getOptional())))
                    .map(PodOwner::toString)
                    .toList(),
            manifests ->
                volumes(RollOutPolicies.server(manifests))
                    .forEach(secret -> secret.setOptional(true))),
        new Policy(
            "only a migration knows the role that owns the tables",
            manifests ->
                manifests.pods().stream()
                    .filter(
                        pod ->
                            pod.serves() == secrets(pod).anyMatch(name -> name.endsWith("-owner")))
                    .filter(pod -> !pod.serves() || secrets(pod).findAny().isPresent())
                    .map(PodOwner::toString)
                    .toList(),
            manifests ->
                server(manifests).getEnv().stream()
                    .filter(variable -> variable.getName().equals("QUARKUS_DATASOURCE_PASSWORD"))
                    .forEach(
                        variable ->
                            variable.getValueFrom().getSecretKeyRef().setName("a-database-owner"))),
        new Policy(
            "a pod knows the secrets of its own service and of nobody else",
            SecretPolicies::foreignSecrets,
            manifests ->
                server(manifests).getEnv().stream()
                    .filter(variable -> variable.getName().equals("QUARKUS_DATASOURCE_PASSWORD"))
                    .forEach(
                        variable ->
                            variable
                                .getValueFrom()
                                .getSecretKeyRef()
                                .setName("other-service-database"))));
  }

  /** Secrets that pods ask for and nobody makes: for environments where somebody makes them all. */
  static Policy nothingIsMissing() {
    return new Policy(
        "every Secret that a pod asks for is made by somebody",
        manifests -> {
          Set<String> made = made(manifests);
          List<String> missing = new ArrayList<>();
          for (PodOwner pod : manifests.pods()) {
            secrets(pod)
                .filter(name -> !made.contains(name))
                .forEach(name -> missing.add(pod + ": " + name));
          }
          return missing;
        },
        manifests -> manifests.removeIf(ExternalSecret.class::isInstance));
  }

  private static Set<String> made(Manifests manifests) {
    Set<String> made = new HashSet<>();
    manifests.of(ExternalSecret.class).forEach(secret -> made.add(secret.metadata().name()));
    manifests
        .of(Certificate.class)
        .forEach(certificate -> made.add(certificate.spec().secretName()));
    manifests.of(KafkaUser.class).forEach(user -> made.add(user.getMetadata().getName()));
    manifests
        .of(io.strimzi.api.kafka.model.kafka.Kafka.class)
        .forEach(kafka -> made.add(kafka.getMetadata().getName() + "-cluster-ca-cert"));
    manifests
        .of(PostgresCluster.class)
        .forEach(cluster -> made.add(cluster.metadata().name() + "-ca"));
    return made;
  }

  /** Names of all Secrets that a pod refers to. */
  static Stream<String> secrets(PodOwner pod) {
    Stream<String> variables =
        pod.containers().stream()
            .flatMap(container -> container.getEnv().stream())
            .filter(
                variable ->
                    variable.getValueFrom() != null
                        && variable.getValueFrom().getSecretKeyRef() != null)
            .map(variable -> variable.getValueFrom().getSecretKeyRef().getName());
    Stream<String> volumes = volumes(pod).map(SecretVolumeSource::getSecretName);
    return Stream.concat(variables, volumes);
  }

  private static Stream<SecretVolumeSource> volumes(PodOwner pod) {
    return pod.spec().getVolumes().stream().map(Volume::getSecret).filter(secret -> secret != null);
  }

  private static List<String> secretsInConfigMaps(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (ConfigMap configMap : manifests.of(ConfigMap.class)) {
      configMap
          .getData()
          .forEach(
              (key, value) -> {
                if (SECRET_NAME.matcher(key).find() || SECRET_VALUE.matcher(value).find()) {
                  complaints.add(configMap.getMetadata().getName() + ": " + key);
                }
              });
    }
    return complaints;
  }

  private static List<String> secretsInPods(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : manifests.pods()) {
      pod.containers().stream()
          .flatMap(container -> container.getEnv().stream())
          .filter(variable -> variable.getValue() != null)
          .filter(
              variable ->
                  SECRET_NAME.matcher(variable.getName()).find()
                      || SECRET_VALUE.matcher(variable.getValue()).find())
          .forEach(variable -> complaints.add(pod + ": " + variable.getName()));
    }
    return complaints;
  }

  private static List<String> missingConfigMaps(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : manifests.pods()) {
      Stream<String> variables =
          pod.containers().stream()
              .flatMap(container -> container.getEnvFrom().stream())
              .map(source -> source.getConfigMapRef().getName());
      Stream<String> volumes =
          pod.spec().getVolumes().stream()
              .map(Volume::getConfigMap)
              .filter(source -> source != null)
              .map(source -> source.getName());
      Stream.concat(variables, volumes)
          .filter(name -> Settings.configMap(manifests, name).isEmpty())
          .forEach(name -> complaints.add(pod + ": " + name));
    }
    return complaints;
  }

  private static List<String> foreignSecrets(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : manifests.pods()) {
      String service = pod.labels().get("app.kubernetes.io/name");
      secrets(pod)
          .filter(name -> !name.startsWith(service) && !name.equals("kafka-cluster-ca-cert"))
          .forEach(name -> complaints.add(pod + ": " + name));
    }
    return complaints;
  }

  private static io.fabric8.kubernetes.api.model.Container server(Manifests manifests) {
    return RollOutPolicies.server(manifests).containers().getFirst();
  }
}
