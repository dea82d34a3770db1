package org.planningservices.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Kafka 4.1 as a child process: one node that is broker and controller. Stop, kill and start again
 * as tests need.
 */
public final class KafkaBroker implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final boolean throwaway;
  private final Optional<KafkaSecurity> security;

  /** What this object started last; none for a broker that another class loader started. */
  private volatile ChildProcess child;

  private KafkaBroker(Path folder, int port, boolean throwaway, Optional<KafkaSecurity> security) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.throwaway = throwaway;
    this.security = security;
  }

  public static KafkaBroker throwaway() {
    return throwaway(Optional.empty());
  }

  /** One that asks for certificates and allows what the table says. */
  public static KafkaBroker throwaway(KafkaSecurity security) {
    return throwaway(Optional.of(security));
  }

  private static KafkaBroker throwaway(Optional<KafkaSecurity> security) {
    KafkaBroker broker = new KafkaBroker(Folders.temporary("kafka"), Ports.free(), true, security);
    broker.start();
    return broker;
  }

  public static KafkaBroker durable(Path folder, int port) {
    return durable(folder, port, Optional.empty());
  }

  public static KafkaBroker durable(Path folder, int port, Optional<KafkaSecurity> security) {
    KafkaBroker broker = new KafkaBroker(folder, port, false, security);
    broker.start();
    return broker;
  }

  /** A throw-away broker that another class loader of this JVM started. */
  static KafkaBroker running(Path folder, int port) {
    return new KafkaBroker(folder, port, true, Optional.empty());
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Settings of a client that may do everything. */
  public Map<String, Object> operator() {
    Map<String, Object> settings = new HashMap<>();
    security.ifPresent(secured -> settings.putAll(secured.certificate().kafkaClient()));
    settings.put("bootstrap.servers", bootstrapServers());
    return settings;
  }

  public int port() {
    return port;
  }

  /** Why it ended: to be asked when it is not running. */
  public String diagnosis() {
    return child == null ? "see " + log() : child.diagnosis();
  }

  public boolean isRunning() {
    return process().isPresent();
  }

  /** Of the broker's process, which has to be running. */
  public long pid() {
    return process().orElseThrow().pid();
  }

  /**
   * Starts the broker, on the port and the data it had before if it has run before; returns when it
   * answers.
   */
  public void start() {
    waitForPredecessor();
    Ports.requireFree(port, "Kafka");
    try {
      Folders.createPrivate(folder);
      Files.deleteIfExists(ready());
      KafkaSettings.write(settings(), folder.resolve("data"), port, Ports.free(), security);
      Properties client = new Properties();
      client.putAll(operator());
      KafkaSettings.store(client, client());
    } catch (IOException e) {
      throw new ServerFailure(
          "The folder of Kafka, " + folder + ", cannot be used: " + Diagnosis.of(e), e);
    }
    child =
        ChildProcess.start(
            ChildProcess.Launch.of("Kafka", command(), log()).removing(throwaway ? folder : null));
    try {
      awaitReady(child);
    } catch (RuntimeException e) {
      child.kill();
      throw e;
    }
  }

  /** Ends the broker in order; clients see it go. Does nothing when it is not running. */
  public void stop() {
    process().ifPresent(process -> end(process, false));
  }

  /** SIGKILL. Does nothing when the broker is not running. */
  public void kill() {
    process().ifPresent(process -> end(process, true));
  }

  @Override
  public void close() {
    if (throwaway) {
      kill();
      Folders.delete(folder);
    } else {
      stop();
    }
  }

  Path folder() {
    return folder;
  }

  private void end(ProcessHandle process, boolean forcibly) {
    if (forcibly) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Files.deleteIfExists(ready());
    } catch (IOException e) {
      // it stays until the next start; until then its process is not there or not ours
    }
  }

  /**
   * The process that wrote the ready file, while it lives. Its number may belong to something else
   * by now: ours has the folder on its command line.
   */
  private Optional<ProcessHandle> process() {
    try {
      long pid = Long.parseLong(Files.readString(ready()).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> process.info().commandLine().orElse("").contains(ownership()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The broker of a killed launcher may still be ending. */
  private void waitForPredecessor() {
    process()
        .ifPresent(
            process -> {
              try {
                process.onExit().get(15, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (java.util.concurrent.ExecutionException
                  | java.util.concurrent.TimeoutException e) {
                throw new ServerFailure(
                    "Kafka (process "
                        + process.pid()
                        + ") still runs on "
                        + folder
                        + ". Stop it with: kill "
                        + process.pid(),
                    e);
              }
            });
  }

  private void awaitReady(ChildProcess process) {
    StartTimeout patience = StartTimeout.ofThisMachine();
    long begin = System.nanoTime();
    while (process().isEmpty()) {
      if (!process.isAlive()) {
        throw new ServerFailure("Kafka did not start: " + process.diagnosis());
      }
      if (patience.isOver(begin)) {
        throw patience.failure("Kafka", process);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerFailure("Interrupted while Kafka was starting.", e);
      }
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(ownership()); // first: systems tell only the beginning of a long command line
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
    if (throwaway) {
      command.add(
          "-XX:TieredStopAtLevel=1"); // a test's broker lives shortly: start quickly rather than
      // run fast
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dslf4j.provider=" + WarningsToStandardError.class.getName());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), KafkaProcess.class.getName()));
    command.addAll(List.of(settings().toString(), client().toString(), ready().toString()));
    security.ifPresent(secured -> command.add(secured.acls().toAbsolutePath().toString()));
    return command;
  }

  private String ownership() {
    return "-Dplanning.kafka.folder=" + folder;
  }

  private Path log() {
    return folder.resolve("kafka.log");
  }

  private Path settings() {
    return folder.resolve("server.properties");
  }

  /** For the operator's own tools. */
  private Path client() {
    return folder.resolve("client.properties");
  }

  private Path ready() {
    return folder.resolve("ready");
  }
}
