package org.planningservices.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.ServerFailure;
import org.planningservices.servers.StartTimeout;

/** A packaged service as a child process. */
public final class ServiceProcess {
  /** What a recording of the start may take to be written. */
  private static final Duration PATIENCE_WITH_RECORDING = Duration.ofSeconds(300);

  private final Service service;
  private final int managementPort;
  private final ChildProcess process;
  private final AotCache recording;
  private final StartTimeout patience = StartTimeout.ofThisMachine();
  private final long startedAt = System.nanoTime();

  /** At first its start: from then on it has to become ready, and again whenever it is asked. */
  private volatile long lastReady = startedAt;

  private ServiceProcess(
      Service service, int managementPort, ChildProcess process, AotCache recording) {
    this.service = service;
    this.managementPort = managementPort;
    this.process = process;
    this.recording = recording;
  }

  static ServiceProcess start(
      Service service,
      int managementPort,
      JavaCommand java,
      Map<String, String> environment,
      Path logs) {
    ChildProcess.Launch launch =
        ChildProcess.Launch.of(service.title(), java.line(), logs.resolve(service.title() + ".log"))
            .environment(environment);
    return new ServiceProcess(
        service, managementPort, ChildProcess.start(launch), java.records() ? java.cache() : null);
  }

  /** The same program, which only brings the tables up to date and ends; the caller closes it. */
  static ChildProcess migrate(
      Service service, JavaCommand java, Map<String, String> environment, Path logs) {
    List<String> command = java.line();
    command.add("migrate");
    return ChildProcess.start(
        ChildProcess.Launch.of(
                service.title() + "'s migration",
                command,
                logs.resolve(service.title() + "-migration.log"))
            .environment(environment));
  }

  public Service service() {
    return service;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL, as a test or a crash does it. */
  public void kill() {
    process.kill();
  }

  boolean isRecording() {
    return recording != null && isAlive();
  }

  /** Lets the service finish what it is at, and record its start if it was started to do so. */
  void stop() {
    if (recording == null) {
      process.stop();
    } else {
      process.stop(PATIENCE_WITH_RECORDING);
      recording.keep();
    }
  }

  /** Whether the service says that it is ready; a failure when it never will be. */
  boolean isReady(HttpClient client) {
    if (!process.isAlive()) {
      throw new ServerFailure(service.title() + " ended while starting: " + diagnosis());
    }
    if (answersReady(client)) {
      lastReady = System.nanoTime();
      return true;
    }
    if (patience.isOver(lastReady)) {
      throw patience.failure(service.title(), process);
    }
    return false;
  }

  /** Time since its start. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  String diagnosis() {
    return process.diagnosis();
  }

  private boolean answersReady(HttpClient client) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while " + service.title() + " was starting.", e);
    }
  }
}
