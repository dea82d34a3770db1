package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;

/** Nothing comes or goes that is not said. */
final class NetworkPolicies {
  private NetworkPolicies() {}

  static List<Policy> all() {
    return List.of(
        new Policy(
            "every pod is denied by default, whoever makes it",
            manifests ->
                manifests.of(NetworkPolicy.class).stream().anyMatch(NetworkPolicies::deniesAll)
                    ? List.of()
                    : List.of("no policy denies everything"),
            manifests ->
                manifests.removeIf(
                    policy -> policy instanceof NetworkPolicy denial && deniesAll(denial))),
        new Policy(
            "every rule names peers and ports",
            NetworkPolicies::tooWide,
            manifests ->
                manifests.of(NetworkPolicy.class).stream()
                    .filter(policy -> !policy.getSpec().getEgress().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .getSpec()
                    .getEgress()
                    .getFirst()
                    .setTo(List.of())),
        new Policy(
            "no way leads to where a cloud tells its machines their secrets",
            NetworkPolicies::toTheCloud,
            manifests ->
                peers(manifests).stream()
                    .filter(peer -> peer.getIpBlock() != null)
                    .findFirst()
                    .orElseThrow()
                    .getIpBlock()
                    .setExcept(List.of())),
        new Policy(
            "requests come from the gateway, and the management port is for monitoring alone",
            NetworkPolicies::wronglyEntered,
            manifests ->
                manifests.of(NetworkPolicy.class).stream()
                    .flatMap(policy -> policy.getSpec().getIngress().stream())
                    .flatMap(rule -> rule.getPorts().stream())
                    .filter(port -> isNamed(port, "https"))
                    .forEach(port -> port.setPort(new IntOrString("management")))),
        new Policy(
            "the namespace admits restricted pods alone",
            manifests ->
                manifests.of(Namespace.class).stream()
                    .filter(
                        namespace ->
                            !"restricted"
                                .equals(
                                    namespace
                                        .getMetadata()
                                        .getLabels()
                                        .get("pod-security.kubernetes.io/enforce")))
                    .map(namespace -> namespace.getMetadata().getName())
                    .toList(),
            manifests ->
                manifests.of(Namespace.class).getFirst().getMetadata().setLabels(Map.of())),
        new Policy(
            "everything is in the namespace that is restricted",
            NetworkPolicies::elsewhere,
            manifests ->
                manifests.of(ConfigMap.class).getFirst().getMetadata().setNamespace("default")));
  }

  private static boolean deniesAll(NetworkPolicy policy) {
    var spec = policy.getSpec();
    return spec.getPodSelector().getMatchLabels().isEmpty()
        && spec.getPodSelector().getMatchExpressions().isEmpty()
        && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
        && spec.getIngress().isEmpty()
        && spec.getEgress().isEmpty();
  }

  private static List<String> tooWide(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (NetworkPolicy policy : manifests.of(NetworkPolicy.class)) {
      String name = "NetworkPolicy " + policy.getMetadata().getName();
      for (NetworkPolicyIngressRule rule : policy.getSpec().getIngress()) {
        if (rule.getFrom().isEmpty() || rule.getPorts().isEmpty()) {
          complaints.add(name + ", ingress");
        }
      }
      for (NetworkPolicyEgressRule rule : policy.getSpec().getEgress()) {
        if (rule.getTo().isEmpty() || rule.getPorts().isEmpty()) {
          complaints.add(name + ", egress");
        }
      }
    }
    return complaints;
  }

  private static List<String> toTheCloud(Manifests manifests) {
    return peers(manifests).stream()
        .filter(peer -> peer.getIpBlock() != null)
        .filter(peer -> peer.getIpBlock().getCidr().endsWith("/0"))
        .filter(peer -> !peer.getIpBlock().getExcept().contains("169.254.0.0/16"))
        .map(NetworkPolicyPeer::toString)
        .toList();
  }

  private static List<NetworkPolicyPeer> peers(Manifests manifests) {
    return manifests.of(NetworkPolicy.class).stream()
        .flatMap(policy -> policy.getSpec().getEgress().stream())
        .flatMap(rule -> rule.getTo().stream())
        .toList();
  }

  /** Only where a policy is about the pods that serve. */
  private static List<String> wronglyEntered(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : RollOutPolicies.suite(manifests).toList()) {
      List<NetworkPolicyIngressRule> rules =
          manifests.of(NetworkPolicy.class).stream()
              .filter(policy -> Labels.select(policy.getSpec().getPodSelector(), pod.labels()))
              .flatMap(policy -> policy.getSpec().getIngress().stream())
              .toList();
      if (rules.stream().noneMatch(rule -> leads(rule, "gateway", "https"))
          || rules.stream().noneMatch(rule -> leads(rule, "monitoring", "management"))
          || rules.size() != 2) {
        complaints.add(pod.toString());
      }
    }
    return complaints;
  }

  private static boolean leads(NetworkPolicyIngressRule rule, String role, String port) {
    return rule.getPorts().stream().allMatch(open -> isNamed(open, port))
        && rule.getFrom().stream()
            .allMatch(
                peer ->
                    peer.getNamespaceSelector() != null
                        && role.equals(
                            peer.getNamespaceSelector()
                                .getMatchLabels()
                                .get("planning-services.org/role")));
  }

  private static boolean isNamed(NetworkPolicyPort port, String name) {
    return name.equals(port.getPort().getStrVal());
  }

  private static List<String> elsewhere(Manifests manifests) {
    return manifests.of(io.fabric8.kubernetes.api.model.HasMetadata.class).stream()
        .filter(resource -> !(resource instanceof Namespace))
        .filter(resource -> !"planning-services".equals(resource.getMetadata().getNamespace()))
        .map(resource -> resource.getKind() + " " + resource.getMetadata().getName())
        .toList();
  }
}
