package org.planningservices.kubernetes.pod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.planningservices.kubernetes.manifest.Manifests;
import org.planningservices.kubernetes.manifest.PodOwner;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/** A pod that podman runs on this machine's network. */
public final class PlayedPod {
  private final Podman podman;
  private final PodOwner owner;

  private PlayedPod(Podman podman, PodOwner owner) {
    this.podman = podman;
    this.owner = owner;
  }

  /**
   * Returns when its container runs.
   *
   * @param folder for its file
   */
  public static PlayedPod play(Podman podman, PodOwner owner, Manifests manifests, Path folder) {
    Path file = folder.resolve(owner.name() + ".yaml");
    try {
      Folders.writePrivate(file, PodFile.of(owner, manifests, secrets(folder)));
    } catch (IOException e) {
      throw new ServerFailure(file + " cannot be written: " + Diagnosis.of(e), e);
    }
    PlayedPod pod = new PlayedPod(podman, owner);
    pod.remove();
    podman.run(
        "kube",
        "play",
        "--quiet",
        "--network",
        "host",
        "--log-driver",
        "k8s-file",
        file.toString());
    return pod;
  }

  /** Where a pod that is played from there finds Secrets that are files. */
  public static Path secrets(Path folder) {
    return folder.resolve("secrets");
  }

  public String name() {
    return owner.name();
  }

  /** Waits until it has ended by itself; its exit code. */
  public int awaitEnd() {
    return Integer.parseInt(podman.run("wait", container()));
  }

  public boolean isRunning() {
    return inspect("{{.State.Running}}").equals("true");
  }

  public int exitCode() {
    return Integer.parseInt(inspect("{{.State.ExitCode}}"));
  }

  public String log() {
    return podman.transcript("logs", container());
  }

  /** Since when its process runs. */
  public Instant startedAt() {
    return Instant.parse(
        inspect("{{.State.StartedAt.Format \"2006-01-02T15:04:05.999999999Z07:00\"}}"));
  }

  /**
   * What the kernel reports about its process, by name: {@code VmRSS}, {@code Uid}, {@code CapEff}.
   */
  public Map<String, String> process() {
    Path status = Path.of("/proc", inspect("{{.State.Pid}}"), "status");
    Map<String, String> facts = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(status)) {
        String[] parts = line.split(":\\s*", 2);
        facts.put(parts[0], parts.length == 1 ? "" : parts[1].strip());
      }
    } catch (IOException e) {
      throw new ServerFailure(name() + " does not run: " + Diagnosis.of(e), e);
    }
    return facts;
  }

  /**
   * Whether its process works on a file by its address space, as Java does with a cache of classes.
   */
  public boolean hasMapped(String file) {
    try {
      return Files.readString(Path.of("/proc", inspect("{{.State.Pid}}"), "maps")).contains(file);
    } catch (IOException e) {
      throw new ServerFailure(name() + " does not run: " + Diagnosis.of(e), e);
    }
  }

  public long residentMebibytes() {
    return Long.parseLong(process().get("VmRSS").replaceAll("\\D", "")) / 1024;
  }

  /**
   * Asks it to end in order, and kills it after the time that its manifest gives; how long it took.
   */
  public Duration stop() {
    long began = System.nanoTime();
    podman.run(
        "stop", "--time", owner.spec().getTerminationGracePeriodSeconds().toString(), container());
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Whether or not it runs. */
  public void remove() {
    podman.tryTo("pod", "rm", "--force", "--time", "0", name());
  }

  private String container() {
    return name() + "-" + owner.containers().getFirst().getName();
  }

  private String inspect(String format) {
    return podman.run("container", "inspect", "--format", format, container());
  }
}
