package org.planningservices.kubernetes.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.servers.ServerFailure;

/** Everything that one overlay applies to a cluster. */
public final class Manifests {
  private final List<Object> all;

  private Manifests(List<Object> all) {
    this.all = all;
  }

  /**
   * @throws ServerFailure when something in the file is of a kind or has a field that nobody knows
   */
  public static Manifests read(Path rendered) {
    return of(documents(rendered));
  }

  /** As {@link #read}, of what {@link #documents} has read. */
  public static Manifests of(List<JsonNode> documents) {
    return new Manifests(new ArrayList<>(documents.stream().map(Manifests::typed).toList()));
  }

  /** What a file says, before anybody asks whether it makes sense. */
  public static List<JsonNode> documents(Path rendered) {
    try {
      return StrictYaml.documents(rendered);
    } catch (IOException e) {
      throw new ServerFailure(rendered + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Object typed(JsonNode document) {
    String apiVersion = document.path("apiVersion").asText();
    String kind = document.path("kind").asText();
    String name = document.at("/metadata/name").asText();
    Class<?> type =
        Kinds.of(apiVersion, kind)
            .orElseThrow(
                () ->
                    new ServerFailure(
                        "%s %s: no type is known for %s/%s"
                            .formatted(kind, name, apiVersion, kind)));
    try {
      return StrictYaml.read(document, type);
    } catch (JsonProcessingException unknown) {
      throw new ServerFailure(
          "%s %s: %s".formatted(kind, name, unknown.getOriginalMessage()), unknown);
    }
  }

  public <T> List<T> of(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** All that make pods by themselves; what operators of the cluster make is not among them. */
  public List<PodOwner> pods() {
    Stream<PodOwner> deployments =
        of(Deployment.class).stream()
            .map(
                deployment ->
                    new PodOwner(
                        "Deployment",
                        deployment.getMetadata().getName(),
                        deployment.getSpec().getTemplate()));
    Stream<PodOwner> jobs =
        of(Job.class).stream()
            .map(
                job ->
                    new PodOwner("Job", job.getMetadata().getName(), job.getSpec().getTemplate()));
    return Stream.concat(deployments, jobs).toList();
  }

  /** For tests that show that an offence is seen. */
  public void add(Object offender) {
    all.add(offender);
  }

  /** For tests that show that an offence is seen. */
  public void removeIf(java.util.function.Predicate<Object> offended) {
    all.removeIf(offended);
  }
}
