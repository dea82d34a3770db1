package org.planningservices.kubernetes.pod;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.nio.file.Path;
import java.util.List;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;

/**
 * A pod of a Deployment or Job as {@code podman kube play} takes it. It is the pod of the manifest
 * but for what podman has no use for: ports, since all pods share the machine's network, and
 * probes, which podman would run inside the container, where there is no shell. Whoever plays the
 * pod asks the probes' addresses from outside, as a node does.
 */
public final class PodFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private PodFile() {}

  /**
   * The pod and the ConfigMaps that it refers to.
   *
   * @param secrets where each Secret is a folder, and each key of it a file
   */
  public static String of(PodOwner owner, Manifests manifests, Path secrets) {
    PodSpec spec = copy(owner.spec());
    spec.setRestartPolicy("Never");
    for (Volume volume : spec.getVolumes()) {
      if (volume.getSecret() != null) {
        Path folder = secrets.resolve(volume.getSecret().getSecretName());
        volume.setHostPath(new HostPathVolumeSource(folder.toString(), "Directory"));
        volume.setSecret(null);
      }
    }
    for (Container container : spec.getContainers()) {
      container.setPorts(List.of());
      container.setStartupProbe(null);
      container.setLivenessProbe(null);
      container.setReadinessProbe(null);
    }
    Pod pod = new Pod();
    pod.setMetadata(
        new ObjectMetaBuilder().withName(owner.name()).withLabels(owner.labels()).build());
    pod.setSpec(spec);
    StringBuilder documents = new StringBuilder();
    for (ConfigMap configMap : manifests.of(ConfigMap.class)) {
      documents.append(write(configMap));
    }
    return documents.append(write(pod)).toString();
  }

  private static PodSpec copy(PodSpec spec) {
    JsonMapper json = JsonMapper.builder().build();
    return json.convertValue(json.valueToTree(spec), PodSpec.class);
  }

  private static String write(Object resource) {
    try {
      return YAML.writeValueAsString(resource);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // it was read before
    }
  }
}
