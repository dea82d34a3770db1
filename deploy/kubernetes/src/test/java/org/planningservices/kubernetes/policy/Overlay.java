package org.planningservices.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.planningservices.kubernetes.manifest.Manifests;

/** The environments, each as what kustomize has made of it. */
enum Overlay {
  LOCAL,
  STAGING,
  PRODUCTION;

  /** Of this module. */
  static final Path FOLDER = Path.of("").toAbsolutePath();

  private static final Map<Overlay, List<JsonNode>> DOCUMENTS = new ConcurrentHashMap<>();

  /** Made afresh each time, so that a test may break them. */
  Manifests manifests() {
    return Manifests.of(documents());
  }

  /** Of the file, which is read once. */
  List<JsonNode> documents() {
    return DOCUMENTS.computeIfAbsent(this, overlay -> Manifests.documents(overlay.file()));
  }

  Path file() {
    return FOLDER.resolve("rendered").resolve(this + ".yaml");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
