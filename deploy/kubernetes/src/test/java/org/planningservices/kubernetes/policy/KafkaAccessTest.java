package org.planningservices.kubernetes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what at Kafka is said in one table, for any broker. */
class KafkaAccessTest {

  @Test
  void usersMayDoWhatTheTableOfAccessSaysAndNothingElse() throws IOException {
    assertThat(asRendered(Overlay.PRODUCTION).filter(line -> !line.contains("CN=keda")))
        .containsExactlyInAnyOrderElementsOf(
            inTheTable().stream()
                .filter(line -> line.matches("User:CN=[a-z]+-service\t.*"))
                .distinct()
                .toList());
  }

  @Test
  void theScalerMayOnlySeeHowFarGroupsAre() {
    assertThat(asRendered(Overlay.PRODUCTION).filter(line -> line.startsWith("User:CN=keda\t")))
        .isNotEmpty()
        .allMatch(line -> line.split("\t")[1].equals("describe"));
  }

  private static List<String> inTheTable() throws IOException {
    return Files.readAllLines(Overlay.FOLDER.resolve("../kafka/acls.tsv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static Stream<String> asRendered(Overlay overlay) {
    return overlay.manifests().of(KafkaUser.class).stream().flatMap(KafkaAccessTest::lines);
  }

  private static Stream<String> lines(KafkaUser user) {
    KafkaUserAuthorizationSimple rules =
        (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization();
    return rules.getAcls().stream()
        .flatMap(
            rule ->
                rule.getOperations().stream()
                    .map(
                        operation ->
                            String.join(
                                "\t",
                                "User:CN=" + user.getMetadata().getName(),
                                snake(operation.toValue()),
                                type(rule),
                                name(rule.getResource()))));
  }

  private static String snake(String operation) {
    return operation.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static String type(AclRule rule) {
    return rule.getResource().getType();
  }

  private static String name(AclRuleResource resource) {
    return switch (resource) {
      case AclRuleTopicResource topic -> topic.getName();
      case AclRuleGroupResource group -> group.getName();
      default -> resource.getType();
    };
  }
}
