package org.planningservices.kubernetes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.kubernetes.manifest.Manifests;

/** Each policy holds for each overlay, and each is seen to be broken where it is. */
class PoliciesTest {
  private static final List<Policy> EVERYWHERE =
      Stream.of(
              PodPolicies.all(), RollOutPolicies.all(), SecretPolicies.all(), NetworkPolicies.all())
          .flatMap(List::stream)
          .toList();

  private static final List<Policy> WHERE_DATA_IS_KEPT =
      Stream.concat(DataPolicies.all().stream(), Stream.of(SecretPolicies.nothingIsMissing()))
          .toList();

  @TestFactory
  Stream<DynamicNode> holdsForEachOverlay() {
    return Stream.of(Overlay.values())
        .map(overlay -> DynamicContainer.dynamicContainer(overlay.toString(), holds(overlay)));
  }

  @TestFactory
  Stream<DynamicTest> isSeenToBeBroken() {
    return Stream.concat(EVERYWHERE.stream(), WHERE_DATA_IS_KEPT.stream())
        .map(
            policy ->
                DynamicTest.dynamicTest(
                    policy.sentence(),
                    () -> {
                      Manifests production = Overlay.PRODUCTION.manifests();
                      policy.offence().accept(production);
                      assertThat(policy.complaints().apply(production)).isNotEmpty();
                    }));
  }

  @Test
  void thereAreFourServicesInEachOverlay() {
    for (Overlay overlay : Overlay.values()) {
      assertThat(RollOutPolicies.suite(overlay.manifests()).map(pod -> pod.name()))
          .containsExactlyInAnyOrder(
              "eligibility-service", "enrollment-service", "voucher-service", "payment-service");
    }
  }

  private static Stream<DynamicTest> holds(Overlay overlay) {
    Manifests manifests = overlay.manifests();
    List<Policy> policies =
        overlay == Overlay.LOCAL
            ? EVERYWHERE
            : Stream.concat(EVERYWHERE.stream(), WHERE_DATA_IS_KEPT.stream()).toList();
    return policies.stream()
        .map(
            policy ->
                DynamicTest.dynamicTest(
                    policy.sentence(),
                    () -> assertThat(policy.complaints().apply(manifests)).isEmpty()));
  }
}
