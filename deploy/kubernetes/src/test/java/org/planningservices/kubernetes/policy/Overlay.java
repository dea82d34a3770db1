package org.planningservices.kubernetes.policy;

import java.nio.file.Path;
import java.util.Locale;
import org.planningservices.kubernetes.manifest.Manifests;

/** The environments, each as what kustomize has made of it. */
enum Overlay {
  LOCAL,
  STAGING,
  PRODUCTION;

  static final Path FOLDER = Path.of("").toAbsolutePath();

  /** Read anew, so that a test may break them. */
  Manifests manifests() {
    return Manifests.read(file());
  }

  Path file() {
    return FOLDER.resolve("rendered").resolve(this + ".yaml");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
