package org.planningservices.kubernetes.manifest;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;

/**
 * Something that makes pods.
 *
 * @param kind Deployment or Job
 */
public record PodOwner(String kind, String name, PodTemplateSpec template) {
  public PodSpec spec() {
    return template.getSpec();
  }

  public Map<String, String> labels() {
    return template.getMetadata().getLabels();
  }

  public List<Container> containers() {
    return spec().getContainers();
  }

  /** True for pods that take requests, false for those that do one thing and end. */
  public boolean serves() {
    return kind.equals("Deployment");
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
