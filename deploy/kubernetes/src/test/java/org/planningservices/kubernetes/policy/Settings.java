package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;

/** The environment variables of a pod whose values are no secret, as a node would set them. */
final class Settings {
  private Settings() {}

  static Map<String, String> of(Manifests manifests, PodOwner pod) {
    Map<String, String> settings = new TreeMap<>();
    for (EnvFromSource source : pod.containers().getFirst().getEnvFrom()) {
      settings.putAll(
          configMap(manifests, source.getConfigMapRef().getName()).orElseThrow().getData());
    }
    for (EnvVar variable : pod.containers().getFirst().getEnv()) {
      if (variable.getValue() != null) {
        settings.put(variable.getName(), variable.getValue());
      }
    }
    return settings;
  }

  static Optional<ConfigMap> configMap(Manifests manifests, String name) {
    return manifests.of(ConfigMap.class).stream()
        .filter(configMap -> configMap.getMetadata().getName().equals(name))
        .findFirst();
  }
}
