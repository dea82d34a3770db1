package org.planningservices.kubernetes.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.servers.ServerFailure;

/** What is checked here is what would be applied. */
class RenderedTest {
  private static final Path DEPLOY = Overlay.FOLDER.getParent();

  private static final List<String> SOURCES =
      List.of(
          "kubernetes/base",
          "kubernetes/components",
          "kubernetes/overlays",
          "postgresql",
          "observability/rules.yml");

  @ParameterizedTest
  @EnumSource
  void isMadeOfTheFilesAsTheyAre(Overlay overlay) throws IOException {
    assertThat(Files.readString(overlay.file()))
        .as("run deploy/kubernetes/render")
        .startsWith(
            "# Written by deploy/kubernetes/render from overlays/%s; do not edit. Sources: %s%n"
                .formatted(overlay, sources()));
  }

  @Test
  void alertsAreThoseThatAreTested() {
    JsonNode tested = Manifests.documents(DEPLOY.resolve("observability/rules.yml")).getFirst();
    JsonNode applied =
        Overlay.PRODUCTION.documents().stream()
            .filter(document -> document.path("kind").asText().equals("PrometheusRule"))
            .findFirst()
            .orElseThrow();
    assertThat(applied.at("/spec/groups")).isEqualTo(tested.at("/groups"));
  }

  @Test
  void aFieldThatNobodyKnowsIsRefusedInEveryKind() {
    for (JsonNode document : Overlay.PRODUCTION.documents()) {
      for (String place : List.of("", "/metadata", "/spec")) {
        JsonNode wrong = document.deepCopy();
        if (wrong.at(place) instanceof ObjectNode object) {
          object.put("replicasss", 3);
          assertThatThrownBy(() -> Manifests.of(List.of(wrong)))
              .as(document.path("kind").asText() + place)
              .isInstanceOf(ServerFailure.class)
              .hasMessageContaining("replicasss");
        }
      }
    }
  }

  @Test
  void aFieldThatNobodyKnowsIsRefusedDeepInAPod() {
    JsonNode wrong =
        Overlay.PRODUCTION.documents().stream()
            .filter(document -> document.path("kind").asText().equals("Deployment"))
            .findFirst()
            .orElseThrow()
            .deepCopy();
    ((ObjectNode) wrong.at("/spec/template/spec/containers/0/readinessProbe/httpGet"))
        .put("portt", 1);
    assertThatThrownBy(() -> Manifests.of(List.of(wrong)))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("portt");
  }

  /** As the script computes it: names and digests of all files, in the order of their names. */
  private static String sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String source : SOURCES) {
      try (Stream<Path> below = Files.walk(DEPLOY.resolve(source))) {
        below.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    StringBuilder lines = new StringBuilder();
    for (String name :
        files.stream().map(file -> DEPLOY.relativize(file).toString()).sorted().toList()) {
      lines
          .append(sha256(Files.readAllBytes(DEPLOY.resolve(name))))
          .append("  ")
          .append(name)
          .append('\n');
    }
    return sha256(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing); // every Java has it
    }
  }
}
