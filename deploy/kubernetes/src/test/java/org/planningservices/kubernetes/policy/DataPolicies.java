package org.planningservices.kubernetes.policy;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.ObjectStore;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.kubernetes.manifest.PostgresCluster;
import org.planningservices.kubernetes.manifest.ScaledObject;
import org.planningservices.kubernetes.manifest.ScheduledBackup;

/** What holds for Kafka, the databases and the way in, where an overlay brings them along. */
final class DataPolicies {
  private static final long DAY = 24L * 60 * 60 * 1000;

  /** How long a service may be away without missing an event, and how long inboxes remember. */
  private static final long AWAY = 7 * DAY;

  private static final long REMEMBERED = 30 * DAY;

  /** Of each replica: quarkus.datasource.jdbc.max-size, and those beside the pool. */
  private static final int CONNECTIONS = 24 + 4;

  private static final int CONNECTIONS_OF_OTHERS = 20;

  private DataPolicies() {}

  static List<Policy> all() {
    return List.of(
        new Policy(
            "Kafka is entered by certificate alone, and refuses what no rule allows",
            DataPolicies::openBrokers,
            manifests -> listener(manifests).setAuth(null)),
        new Policy(
            "a topic keeps events longer than a service may be away, and shorter than inboxes"
                + " remember",
            DataPolicies::forgetfulTopics,
            manifests -> topic(manifests).getSpec().setConfig(Map.of("retention.ms", 1_000))),
        new Policy(
            "an event that is acknowledged is on two brokers",
            DataPolicies::lossyTopics,
            manifests -> topic(manifests).getSpec().setReplicas(1)),
        new Policy(
            "every service has a database that is archived, saved every day and on more machines"
                + " than one",
            DataPolicies::unsafeDatabases,
            manifests -> manifests.removeIf(ScheduledBackup.class::isInstance)),
        new Policy(
            "a database has a role that owns and one that works, and no superuser that logs in",
            DataPolicies::powerfulRoles,
            manifests ->
                database(manifests)
                    .spec()
                    .managed()
                    .roles()
                    .set(0, new PostgresCluster.Role("postgres", "present", true, true, null))),
        new Policy(
            "as many replicas as are allowed find a connection each",
            DataPolicies::tooManyReplicas,
            manifests ->
                database(manifests).spec().postgresql().parameters().put("max_connections", "100")),
        new Policy(
            "from outside, a service's interface is reached and nothing else",
            manifests ->
                manifests.of(HTTPRoute.class).stream()
                    .filter(route -> paths(route).anyMatch(path -> !path.equals("/v1")))
                    .map(route -> "HTTPRoute " + route.getMetadata().getName())
                    .toList(),
            manifests ->
                manifests
                    .of(HTTPRoute.class)
                    .getFirst()
                    .getSpec()
                    .getRules()
                    .getFirst()
                    .getMatches()
                    .getFirst()
                    .getPath()
                    .setValue("/")));
  }

  private static Stream<String> paths(HTTPRoute route) {
    return route.getSpec().getRules().stream()
        .flatMap(rule -> rule.getMatches().stream())
        .map(match -> match.getPath().getValue());
  }

  private static List<String> openBrokers(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (Kafka kafka : manifests.of(Kafka.class)) {
      if (!"simple".equals(kafka.getSpec().getKafka().getAuthorization().getType())) {
        complaints.add(kafka.getMetadata().getName() + " has no authorization");
      }
      for (GenericKafkaListener listener : kafka.getSpec().getKafka().getListeners()) {
        if (!listener.isTls()
            || listener.getAuth() == null
            || !"tls".equals(listener.getAuth().getType())) {
          complaints.add("listener " + listener.getName());
        }
      }
    }
    return complaints;
  }

  private static List<String> forgetfulTopics(Manifests manifests) {
    return manifests.of(KafkaTopic.class).stream()
        .filter(
            topic -> {
              long kept = ((Number) topic.getSpec().getConfig().get("retention.ms")).longValue();
              return kept < AWAY || kept >= REMEMBERED;
            })
        .map(topic -> topic.getMetadata().getName())
        .toList();
  }

  private static List<String> lossyTopics(Manifests manifests) {
    return manifests.of(KafkaTopic.class).stream()
        .filter(
            topic ->
                topic.getSpec().getReplicas() < 3
                    || ((Number) topic.getSpec().getConfig().get("min.insync.replicas")).intValue()
                        != 2)
        .map(topic -> topic.getMetadata().getName())
        .toList();
  }

  private static List<String> unsafeDatabases(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PodOwner pod : RollOutPolicies.suite(manifests).toList()) {
      String name = pod.name() + "-database";
      boolean safe =
          manifests.of(PostgresCluster.class).stream()
                  .filter(cluster -> cluster.metadata().name().equals(name))
                  .filter(cluster -> cluster.spec().instances() >= 2)
                  .flatMap(cluster -> cluster.spec().plugins().stream())
                  .anyMatch(
                      plugin ->
                          plugin.isWALArchiver()
                              && plugin.parameters().get("barmanObjectName").equals(name))
              && manifests.of(ObjectStore.class).stream()
                  .anyMatch(store -> store.metadata().name().equals(name))
              && manifests.of(ScheduledBackup.class).stream()
                  .anyMatch(backup -> backup.spec().cluster().name().equals(name));
      if (!safe) {
        complaints.add(name);
      }
    }
    return complaints;
  }

  private static List<String> powerfulRoles(Manifests manifests) {
    return manifests.of(PostgresCluster.class).stream()
        .filter(
            cluster -> {
              String database = cluster.spec().bootstrap().initdb().database();
              return cluster.spec().enableSuperuserAccess()
                  || !cluster.spec().bootstrap().initdb().owner().equals(database + "_owner")
                  || cluster.spec().managed().roles().size() != 1
                  || !cluster.spec().managed().roles().getFirst().name().equals(database + "_app");
            })
        .map(cluster -> cluster.metadata().name())
        .toList();
  }

  private static List<String> tooManyReplicas(Manifests manifests) {
    List<String> complaints = new ArrayList<>();
    for (PostgresCluster cluster : manifests.of(PostgresCluster.class)) {
      String service = cluster.metadata().name().replace("-database", "");
      int replicas = mostReplicas(manifests, service);
      // one more while a version is replaced by another
      int needed = (replicas + 1) * CONNECTIONS + CONNECTIONS_OF_OTHERS;
      if (Integer.parseInt(cluster.spec().postgresql().parameters().get("max_connections"))
          < needed) {
        complaints.add("%s: %d connections for %d replicas".formatted(service, needed, replicas));
      }
    }
    return complaints;
  }

  private static int mostReplicas(Manifests manifests, String service) {
    return Stream.concat(
            manifests.of(ScaledObject.class).stream()
                .filter(scaler -> scaler.spec().scaleTargetRef().name().equals(service))
                .map(scaler -> scaler.spec().maxReplicaCount()),
            manifests
                .of(io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler.class)
                .stream()
                .filter(scaler -> scaler.getSpec().getScaleTargetRef().getName().equals(service))
                .map(scaler -> scaler.getSpec().getMaxReplicas()))
        .findFirst()
        .orElseThrow();
  }

  private static GenericKafkaListener listener(Manifests manifests) {
    return manifests.of(Kafka.class).getFirst().getSpec().getKafka().getListeners().getFirst();
  }

  private static KafkaTopic topic(Manifests manifests) {
    return manifests.of(KafkaTopic.class).getFirst();
  }

  private static PostgresCluster database(Manifests manifests) {
    return manifests.of(PostgresCluster.class).getFirst();
  }
}
