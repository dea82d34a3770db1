package org.planningservices.kubernetes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.servers.ChildProcess;

/**
 * The packaged services take the settings of production as safe. They end nevertheless, since the
 * files of the pods' volumes are not on this machine.
 */
class ProductionSettingsTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "PLANNING_SEALING_KEYS", "2026=tq7xH0ZbmUhnm0mqz0gX5d4NAk9bX2ao0c0y3C0Gf1E=",
          "PLANNING_SEALING_CURRENT", "2026",
          "PLANNING_SEALING_FINGERPRINT_KEY", "0bq3vS1mS9kJ5tqHk0W1cQd8u2n7rY4xZ6e3p5aL9oM=");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"eligibility-service", "enrollment-service", "voucher-service", "payment-service"})
  void areSafeAndLeadToTheFilesOfThePod(String service) throws IOException {
    assertThat(saidWith(Overlay.PRODUCTION, service))
        .doesNotContain("unsafe", "Exception", "\tat ")
        .contains(
            "/etc/planning/tls/tls.crt",
            "/etc/planning/tls/tls.key",
            "/etc/planning/kafka/user.crt",
            "/etc/planning/kafka/user.key",
            "/etc/planning/kafka-ca/ca.crt");
  }

  private String saidWith(Overlay overlay, String service) throws IOException {
    Manifests manifests = overlay.manifests();
    PodOwner pod =
        RollOutPolicies.suite(manifests)
            .filter(one -> one.name().equals(service))
            .findFirst()
            .orElseThrow();
    Map<String, String> settings = Settings.of(manifests, pod);
    for (EnvVar variable : pod.containers().getFirst().getEnv()) {
      if (variable.getValueFrom() != null) {
        settings.put(
            variable.getName(),
            SECRETS.getOrDefault(variable.getName(), "long and random " + variable.getName()));
      }
    }
    Path log = folder.resolve(service + ".log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            Overlay.FOLDER
                .resolve("../../" + service + "/target/quarkus-app/quarkus-run.jar")
                .normalize()
                .toString());
    try (ChildProcess process =
        ChildProcess.start(ChildProcess.Launch.of(service, command, log).environment(settings))) {
      assertThat(process.join()).isNotZero();
    }
    return Files.readString(log);
  }
}
