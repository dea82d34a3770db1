package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.kubernetes.manifest.PodOwner;

/** What every pod has to be like. */
final class PodPolicies {
  private PodPolicies() {}

  static List<Policy> all() {
    return List.of(
        pods(
            "a pod runs as a fixed user that is not root",
            PodPolicies::runsAsNobody,
            pod -> pod.spec().getSecurityContext().setRunAsUser(0L)),
        containers(
            "a container gains no privilege and has no capability",
            container ->
                isFalse(container.getSecurityContext().getAllowPrivilegeEscalation())
                    && !isTrue(container.getSecurityContext().getPrivileged())
                    && container
                        .getSecurityContext()
                        .getCapabilities()
                        .getDrop()
                        .equals(List.of("ALL"))
                    && container.getSecurityContext().getCapabilities().getAdd().isEmpty(),
            container -> container.getSecurityContext().setPrivileged(true)),
        containers(
            "a container cannot write its image",
            container -> isTrue(container.getSecurityContext().getReadOnlyRootFilesystem()),
            container -> container.getSecurityContext().setReadOnlyRootFilesystem(null)),
        pods(
            "a pod uses the system calls of the runtime's default and nothing of its node",
            PodPolicies::leavesTheNodeAlone,
            pod -> pod.spec().setHostNetwork(true)),
        pods(
            "a pod has no token for the cluster, and no account that others have",
            pod ->
                isFalse(pod.spec().getAutomountServiceAccountToken())
                    && pod.spec().getServiceAccountName() != null
                    && !pod.spec().getServiceAccountName().equals("default"),
            pod -> pod.spec().setAutomountServiceAccountToken(null)),
        containers(
            "a container says how much it needs and how much it may take",
            PodPolicies::isBounded,
            container -> container.getResources().getLimits().remove("memory")),
        containers(
            "an image has a version that does not move",
            container -> hasVersion(container.getImage()),
            container ->
                container.setImage(container.getImage().replaceAll(":[^:/]*$", ":latest"))),
        servers(
            "a pod that serves is asked whether it has started, lives and is ready, never where it"
                + " serves",
            PodPolicies::isProbed,
            pod -> pod.containers().getFirst().setReadinessProbe(null)),
        servers(
            "replicas are spread over zones or nodes",
            pod ->
                pod.spec().getTopologySpreadConstraints().stream()
                    .anyMatch(
                        spread ->
                            spread.getTopologyKey().equals("kubernetes.io/hostname")
                                && Labels.select(spread.getLabelSelector(), pod.labels())),
            pod -> pod.spec().setTopologySpreadConstraints(List.of())),
        pods(
            "a pod is not told of other services by variables",
            pod -> isFalse(pod.spec().getEnableServiceLinks()),
            pod -> pod.spec().setEnableServiceLinks(null)));
  }

  private static boolean runsAsNobody(PodOwner pod) {
    var context = pod.spec().getSecurityContext();
    return context != null
        && isTrue(context.getRunAsNonRoot())
        && context.getRunAsUser() != null
        && context.getRunAsUser() >= 10_000
        && pod.containers().stream()
            .map(Container::getSecurityContext)
            .allMatch(own -> own.getRunAsUser() == null && own.getRunAsNonRoot() == null);
  }

  private static boolean leavesTheNodeAlone(PodOwner pod) {
    PodSpec spec = pod.spec();
    return spec.getSecurityContext().getSeccompProfile().getType().equals("RuntimeDefault")
        && Stream.of(spec.getHostNetwork(), spec.getHostPID(), spec.getHostIPC())
            .noneMatch(PodPolicies::isTrue)
        && spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null)
        && pod.containers().stream()
            .flatMap(container -> container.getPorts().stream())
            .allMatch(port -> port.getHostPort() == null);
  }

  /** Memory that is promised has to be nearly all that may be taken, or the node runs out of it. */
  private static boolean isBounded(Container container) {
    Map<String, Quantity> requests = container.getResources().getRequests();
    Map<String, Quantity> limits = container.getResources().getLimits();
    return Stream.of("cpu", "memory")
            .allMatch(what -> requests.containsKey(what) && limits.containsKey(what))
        && bytes(limits) <= 2 * bytes(requests);
  }

  private static double bytes(Map<String, Quantity> resources) {
    return resources.get("memory").getNumericalAmount().doubleValue();
  }

  private static boolean hasVersion(String image) {
    return image.matches(".+@sha256:[0-9a-f]{64}|.+:(?!latest$)[A-Za-z0-9][A-Za-z0-9_.-]*");
  }

  private static boolean isProbed(PodOwner pod) {
    Container container = pod.containers().getFirst();
    return Stream.of(
            container.getStartupProbe(),
            container.getLivenessProbe(),
            container.getReadinessProbe())
        .allMatch(probe -> probe != null && isAskedApart(probe));
  }

  private static boolean isAskedApart(Probe probe) {
    return probe.getHttpGet() != null
        && List.of("management", "health").contains(probe.getHttpGet().getPort().getStrVal());
  }

  static boolean isTrue(Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  static boolean isFalse(Boolean value) {
    return Boolean.FALSE.equals(value);
  }

  private static Policy pods(
      String sentence, Function<PodOwner, Boolean> holds, Consumer<PodOwner> offence) {
    return new Policy(
        sentence,
        manifests ->
            manifests.pods().stream()
                .filter(pod -> !holds.apply(pod))
                .map(PodOwner::toString)
                .toList(),
        manifests -> offence.accept(manifests.pods().getFirst()));
  }

  private static Policy servers(
      String sentence, Function<PodOwner, Boolean> holds, Consumer<PodOwner> offence) {
    return pods(sentence, pod -> !pod.serves() || holds.apply(pod), offence);
  }

  private static Policy containers(
      String sentence, Function<Container, Boolean> holds, Consumer<Container> offence) {
    return new Policy(
        sentence,
        manifests -> {
          List<String> complaints = new ArrayList<>();
          for (PodOwner pod : manifests.pods()) {
            Stream.concat(pod.containers().stream(), pod.spec().getInitContainers().stream())
                .filter(
                    container -> container.getSecurityContext() == null || !holds.apply(container))
                .forEach(container -> complaints.add(pod + ", container " + container.getName()));
          }
          return complaints;
        },
        manifests -> offence.accept(manifests.pods().getFirst().containers().getFirst()));
  }
}
