package org.planningservices.kubernetes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.AotCache;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * A service that runs by the Java runtime and the files of its image and tells, when it ends, which
 * classes it has loaded and how they are linked.
 */
final class RecordedService {
  /** What the heap is in a container with the memory that the manifests give. */
  private static final String HEAP = "-Xmx192m";

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path cache;
  private final ChildProcess process;

  private RecordedService(Path cache, ChildProcess process) {
    this.cache = cache;
    this.process = process;
  }

  /**
   * @param files of the image, as they are in its folder
   * @param cache where to write what was recorded
   */
  static RecordedService start(
      Service service, Path runtime, Path files, Path cache, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(runtime.resolve("bin/java").toString());
    command.addAll(JvmOptions.in(files).withoutCache());
    command.addAll(AotCache.recordingTo(cache));
    command.addAll(List.of(HEAP, "-Dquarkus.profile=local"));
    command.addAll(List.of("-jar", files.resolve("quarkus-run.jar").toString()));
    Path log = cache.resolveSibling("recording-of-" + service.title() + ".log");
    try {
      Files.deleteIfExists(cache);
    } catch (IOException e) {
      throw new ServerFailure(cache + " cannot be replaced: " + Diagnosis.of(e), e);
    }
    return new RecordedService(
        cache,
        ChildProcess.start(
            ChildProcess.Launch.of(service.title(), command, log).environment(environment)));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String diagnosis() {
    return process.diagnosis();
  }

  void kill() {
    process.kill();
  }

  /** Returns when what was recorded is complete. */
  void stopAndKeep() {
    process.stop(PATIENCE);
    if (Files.notExists(cache) || Files.exists(Path.of(cache + ".config"))) {
      throw new ServerFailure("Nothing complete was recorded in " + cache + ": " + diagnosis());
    }
  }
}
