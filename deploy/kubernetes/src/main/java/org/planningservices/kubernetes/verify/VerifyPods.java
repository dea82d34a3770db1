package org.planningservices.kubernetes.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.kubernetes.pod.PlayedPod;
import org.planningservices.kubernetes.pod.Podman;
import org.planningservices.kubernetes.pod.Readiness;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/**
 * The rendered pods of the local overlay beside real servers with TLS and ACLs on: migrated,
 * started, walked through and stopped.
 */
public final class VerifyPods {
  /** That of the addresses in overlays/local. */
  private static final int PORT_OFFSET = 10_000;

  private static final long MOST_MEBIBYTES = 300;
  private static final String AOT_CACHE = "/opt/service/service.aot";
  private static final String DELIVERABLES = "voucher-service-deliverables";

  private final Manifests manifests;
  private final Podman podman;
  private final Path folder;
  private final Console console;
  private final Verdict verdict;
  private final Map<Service, PlayedPod> pods = new EnumMap<>(Service.class);

  /**
   * @param rendered of the local overlay
   * @param folder for what is needed meanwhile
   */
  public VerifyPods(Path rendered, Podman podman, Path folder, Console console) {
    this.manifests = Manifests.read(rendered);
    this.podman = podman;
    this.folder = folder;
    this.console = console;
    this.verdict = new Verdict(console);
  }

  /** True when everything holds. */
  public boolean run() {
    makeFolder();
    StackPlan plan =
        StackPlan.of(
                new StackFolder(folder.resolve("stack")), StackPorts.usual(PORT_OFFSET), console)
            .secured()
            .withMovableClock()
            .withServicesElsewhere();
    SharedClock clock = new SharedClock(podman);
    try (Stack stack = Stack.start(plan)) {
      LocalSecrets secrets = new LocalSecrets(podman, stack, PlayedPod.secrets(folder));
      try {
        secrets.make();
        clock.share(stack, folder.resolve("clock"));
        podman.tryTo("volume", "rm", "--force", DELIVERABLES);
        lookAtAll(stack);
      } finally {
        keepLogs();
        pods.values().forEach(PlayedPod::remove);
        podman.tryTo("volume", "rm", "--force", DELIVERABLES);
        clock.remove();
        secrets.remove();
      }
    }
    return verdict.tell();
  }

  private void makeFolder() {
    try {
      Folders.createPrivate(folder);
    } catch (java.io.IOException e) {
      throw new ServerFailure(folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  private void lookAtAll(Stack stack) {
    console.say("");
    verdict.look("services do not become ready on an empty database", () -> unready(stack));
    for (Service service : Service.values()) {
      verdict.look(service.title() + "'s migration ends well", () -> migrate(service));
    }
    for (Service service : Service.values()) {
      verdict.look(
          service.title() + " becomes ready, and starts from its cache of loaded classes",
          () -> start(service));
    }
    verdict.look("the journey leads from eligibility to payment", () -> walk(stack));
    verdict.look("a pod is as little as its manifest says", this::limitsOfProcesses);
    verdict.look(
        "a service needs at most %d MiB after the journey".formatted(MOST_MEBIBYTES), this::memory);
    for (Service service : Service.values()) {
      verdict.look(
          service.title() + "'s role cannot alter, empty or rewrite what is only added to",
          () -> Limits.ofRole(stack, service));
    }
    BrokerAccess broker = new BrokerAccess(stack);
    verdict.look(
        "a service writes its own topic alone, and a partner's system none", broker::writers);
    verdict.look("a partner's system reads what it is let, and nothing else", broker::partner);
    verdict.look("pods end by themselves when they are asked to", this::stop);
  }

  /** The pods that serve have no right to make the tables, and say so. */
  private List<String> unready(Stack stack) {
    PlayedPod pod = PlayedPod.play(podman, server(Service.VOUCHER), manifests, folder);
    try {
      pod.awaitEnd();
      return pod.exitCode() != 0 && pod.log().contains("quarkus.flyway.migrate-at-start")
          ? List.of()
          : List.of("exit code " + pod.exitCode() + ": " + lastLines(pod));
    } finally {
      pod.remove();
    }
  }

  private List<String> migrate(Service service) {
    PodOwner job =
        manifests.pods().stream()
            .filter(pod -> pod.name().equals(service.title() + "-migration"))
            .findFirst()
            .orElseThrow();
    PlayedPod pod = PlayedPod.play(podman, job, manifests, folder);
    try {
      int code = pod.awaitEnd();
      return code == 0 ? List.of() : List.of("exit code " + code + ": " + lastLines(pod));
    } finally {
      pod.remove();
    }
  }

  private List<String> start(Service service) {
    PodOwner owner = server(service);
    PlayedPod pod = PlayedPod.play(podman, owner, manifests, folder);
    pods.put(service, pod);
    Instant began = pod.startedAt();
    Readiness.of(owner)
        .await(
            () -> {
              if (!pod.isRunning()) {
                throw new ServerFailure("it ended: " + lastLines(pod));
              }
            });
    Duration taken = Duration.between(began, Instant.now());
    // Told and not judged, since it depends on what else this machine does; the benchmark judges
    // starts.
    console.say("    %s: ready after %d ms", service.title(), taken.toMillis());
    return pod.hasMapped(AOT_CACHE)
        ? List.of()
        : List.of("Java did not take " + AOT_CACHE + ": a start takes three times as long");
  }

  private List<String> walk(Stack stack) {
    try (Journey journey = new Journey(stack, console)) {
      journey.walkTo(Journey.length());
      return List.of();
    }
  }

  private List<String> limitsOfProcesses() {
    return pods.values().stream().flatMap(pod -> Limits.ofProcess(pod).stream()).toList();
  }

  private List<String> memory() {
    List<String> complaints = new ArrayList<>();
    for (PlayedPod pod : pods.values()) {
      long mebibytes = pod.residentMebibytes();
      console.say("    %s: %d MiB resident", pod.name(), mebibytes);
      if (mebibytes > MOST_MEBIBYTES) {
        complaints.add(pod.name() + ": " + mebibytes + " MiB");
      }
    }
    return complaints;
  }

  /** 143: by the signal that it was sent; 137 would be that of a kill. */
  private List<String> stop() {
    List<String> complaints = new ArrayList<>();
    for (PlayedPod pod : pods.values()) {
      Duration taken = pod.stop();
      console.say("    %s: ended after %d ms", pod.name(), taken.toMillis());
      if (pod.exitCode() != 143 && pod.exitCode() != 0) {
        complaints.add(pod.name() + ": exit code " + pod.exitCode());
      }
    }
    return complaints;
  }

  private void keepLogs() {
    for (PlayedPod pod : pods.values()) {
      try {
        Folders.writePrivate(folder.resolve(pod.name() + ".log"), pod.log());
      } catch (java.io.IOException e) {
        console.say("The log of %s could not be kept: %s", pod.name(), e.getMessage());
      }
    }
  }

  private PodOwner server(Service service) {
    return manifests.pods().stream()
        .filter(pod -> pod.serves() && pod.name().equals(service.title()))
        .findFirst()
        .orElseThrow();
  }

  private static String lastLines(PlayedPod pod) {
    List<String> lines = pod.log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }
}
