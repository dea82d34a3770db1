package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.kubernetes.manifest.ScaledObject;

/**
 * What lets a version be replaced, a node be emptied and a pod be killed without a request failing.
 */
final class RollOutPolicies {
  private RollOutPolicies() {}

  static List<Policy> all() {
    return List.of(
        new Policy(
            "a pod that leaves has longer than its requests and the relay's acknowledgements take",
            RollOutPolicies::tooShortOfTime,
            manifests -> server(manifests).spec().setTerminationGracePeriodSeconds(30L)),
        new Policy(
            "no replica is taken away before another is ready",
            manifests ->
                deployments(
                    manifests,
                    deployment ->
                        deployment
                                .getSpec()
                                .getStrategy()
                                .getRollingUpdate()
                                .getMaxUnavailable()
                                .getIntVal()
                            == 0),
            manifests -> manifests.of(Deployment.class).getFirst().getSpec().setStrategy(null)),
        new Policy(
            "nodes can be emptied, one replica at a time",
            manifests -> deployments(manifests, deployment -> budgets(manifests, deployment) == 1),
            manifests -> manifests.removeIf(PodDisruptionBudget.class::isInstance)),
        new Policy(
            "the number of replicas is one thing's to say",
            manifests -> deployments(manifests, deployment -> scalers(manifests, deployment) == 1),
            manifests -> manifests.of(Deployment.class).getFirst().getSpec().setReplicas(9)),
        new Policy(
            "a Service leads to the pods that serve, by a port that they have, and never to a"
                + " migration",
            RollOutPolicies::leadAstray,
            manifests ->
                manifests
                    .of(Service.class)
                    .getFirst()
                    .getSpec()
                    .getSelector()
                    .remove("app.kubernetes.io/component")),
        new Policy(
            "what serves and what migrates can be applied apart from all else, by a label",
            RollOutPolicies::wronglyLabelled,
            manifests ->
                manifests.of(Deployment.class).getFirst().getMetadata().setLabels(Map.of())),
        new Policy(
            "services do not migrate, and migrations are of the same image and settings",
            RollOutPolicies::unlikeTheirMigration,
            manifests ->
                manifests.pods().stream()
                    .filter(pod -> !pod.serves())
                    .findFirst()
                    .orElseThrow()
                    .containers()
                    .getFirst()
                    .setImage("planning-services/other:0.1.0")));
  }

  private static List<String> tooShortOfTime(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : suite(manifests).toList()) {
      Map<String, String> settings = Settings.of(manifests, pod);
      long needed =
          pod.containers().getFirst().getLifecycle().getPreStop().getSleep().getSeconds()
              + seconds(settings.get("QUARKUS_SHUTDOWN_TIMEOUT"))
              + seconds(settings.get("PLANNING_OUTBOX_ACKNOWLEDGEMENT_PATIENCE"));
      if (pod.spec().getTerminationGracePeriodSeconds() < needed + 5) {
        complaints.add(
            pod
                + " is killed after "
                + pod.spec().getTerminationGracePeriodSeconds()
                + " s, and may need "
                + needed);
      }
    }
    return complaints;
  }

  private static long seconds(String duration) {
    return Long.parseLong(duration.replaceAll("[sS]$", ""));
  }

  private static long budgets(Manifests manifests, Deployment deployment) {
    return manifests.of(PodDisruptionBudget.class).stream()
        .filter(
            budget ->
                Labels.select(
                        budget.getSpec().getSelector(),
                        deployment.getSpec().getTemplate().getMetadata().getLabels())
                    && budget.getSpec().getMaxUnavailable().getIntVal() == 1)
        .count();
  }

  private static long scalers(Manifests manifests, Deployment deployment) {
    String name = deployment.getMetadata().getName();
    return (deployment.getSpec().getReplicas() == null ? 0 : 1)
        + manifests.of(HorizontalPodAutoscaler.class).stream()
            .filter(scaler -> scaler.getSpec().getScaleTargetRef().getName().equals(name))
            .count()
        + manifests.of(ScaledObject.class).stream()
            .filter(scaler -> scaler.spec().scaleTargetRef().name().equals(name))
            .count();
  }

  private static List<String> leadAstray(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (Service service : manifests.of(Service.class)) {
      List<PodOwner> pods =
          manifests.pods().stream()
              .filter(pod -> Labels.select(service.getSpec().getSelector(), pod.labels()))
              .toList();
      if (pods.size() != 1 || !pods.getFirst().serves()) {
        complaints.add("Service " + service.getMetadata().getName() + " leads to " + pods);
        continue;
      }
      List<String> ports =
          pods.getFirst().containers().getFirst().getPorts().stream()
              .map(port -> port.getName())
              .toList();
      service.getSpec().getPorts().stream()
          .filter(port -> !ports.contains(port.getTargetPort().getStrVal()))
          .forEach(
              port ->
                  complaints.add(
                      "Service " + service.getMetadata().getName() + ", port " + port.getName()));
    }
    return complaints;
  }

  private static List<String> unlikeTheirMigration(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : suite(manifests).toList()) {
      boolean fits =
          manifests.pods().stream()
              .anyMatch(
                  job ->
                      job.name().equals(pod.name() + "-migration")
                          && image(job).equals(image(pod))
                          && job.containers().getFirst().getArgs().equals(List.of("migrate"))
                          && Settings.of(manifests, job).equals(Settings.of(manifests, pod)));
      if (!fits
          || !"false".equals(Settings.of(manifests, pod).get("QUARKUS_FLYWAY_MIGRATE_AT_START"))) {
        complaints.add(pod + " has no migration that fits, or migrates itself");
      }
    }
    return complaints;
  }

  private static List<String> wronglyLabelled(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (HasMetadata resource : manifests.of(HasMetadata.class)) {
      String label = label(resource);
      String name = resource.getMetadata().getName();
      boolean fits =
          switch (resource) {
            case Job job -> "migration".equals(label);
            case Deployment deployment when name.endsWith("-service") -> "server".equals(label);
            case Service service when name.endsWith("-service") -> "server".equals(label);
            default -> !"server".equals(label) && !"migration".equals(label);
          };
      if (!fits) {
        complaints.add(resource.getKind() + " " + name);
      }
    }
    return complaints;
  }

  private static String label(HasMetadata resource) {
    Map<String, String> labels = resource.getMetadata().getLabels();
    return labels == null ? null : labels.get("app.kubernetes.io/component");
  }

  private static String image(PodOwner pod) {
    return pod.containers().getFirst().getImage();
  }

  /** The four services, not what is deployed beside them. */
  static Stream<PodOwner> suite(Manifests manifests) {
    return manifests.pods().stream()
        .filter(pod -> "server".equals(pod.labels().get("app.kubernetes.io/component")));
  }

  static PodOwner server(Manifests manifests) {
    return suite(manifests).findFirst().orElseThrow();
  }

  private static List<String> deployments(
      Manifests manifests, Function<Deployment, Boolean> holds) {
    return manifests.of(Deployment.class).stream()
        .filter(
            deployment -> deployment.getSpec().getStrategy() == null || !holds.apply(deployment))
        .map(deployment -> "Deployment " + deployment.getMetadata().getName())
        .toList();
  }
}
