package org.planningservices.local.stack;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.Ports;
import org.planningservices.servers.ServerFailure;

/**
 * One of several processes of a service beside the stack's own, of this or another build, as in
 * production: another process has migrated the tables, as their owner.
 */
public final class Replica {
  private final String scheme;
  private final int port;
  private final ServiceProcess process;

  private Replica(String scheme, int port, ServiceProcess process) {
    this.scheme = scheme;
    this.port = port;
    this.process = process;
  }

  /** Returns at once; on ports that nobody uses. */
  public static Replica start(Stack stack, Service service, Checkout build) {
    return start(stack, service, build, Map.of());
  }

  /**
   * @param others variables in place of the stack's own, such as those of another database
   */
  public static Replica start(
      Stack stack, Service service, Checkout build, Map<String, String> others) {
    int port = Ports.free();
    int managementPort = Ports.free();
    Map<String, String> environment = new HashMap<>(stack.environment(service));
    environment.put(
        stack.authority().isPresent() ? "QUARKUS_HTTP_SSL_PORT" : "QUARKUS_HTTP_PORT",
        Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    environment.remove("QUARKUS_FLYWAY_USERNAME");
    environment.remove("QUARKUS_FLYWAY_PASSWORD");
    environment.putAll(others);
    return new Replica(
        stack.authority().isPresent() ? "https" : "http",
        port,
        ServiceProcess.start(
            service,
            managementPort,
            new JavaCommand(new AotCache(build.jar(service)), stack.profile(), false, false),
            environment,
            stack.folder().logs().resolve("replica-" + port)));
  }

  /** Brings the tables up to date and ends, as the owner of the tables. */
  public static void migrate(Stack stack, Service service, Checkout build) {
    try (ChildProcess process = startMigration(stack, service, build)) {
      if (process.join() != 0) {
        throw new ServerFailure(
            "The tables of " + service.title() + " were not migrated: " + process.diagnosis());
      }
    }
  }

  /** A migration that is killed after that time, wherever it is then. */
  public static void killedMigration(
      Stack stack, Service service, Checkout build, Duration lifeTime) {
    try (ChildProcess process = startMigration(stack, service, build)) {
      LockSupport.parkNanos(lifeTime.toNanos());
      process.kill();
    }
  }

  private static ChildProcess startMigration(Stack stack, Service service, Checkout build) {
    Map<String, String> environment = new HashMap<>(stack.environment(service));
    DatabaseLogin owner = stack.postgres().owner(service.database());
    environment.put("QUARKUS_DATASOURCE_USERNAME", owner.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", owner.password());
    return ServiceProcess.migrate(
        service,
        new JavaCommand(new AotCache(build.jar(service)), stack.profile(), false, true),
        environment,
        stack.folder().logs());
  }

  public String address() {
    return scheme + "://localhost:" + port;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public void awaitReady() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!process.isReady(client)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  /** SIGKILL. */
  public void kill() {
    process.kill();
  }

  /** Asks it to end in order, and waits. */
  public void stop() {
    process.stop();
  }
}
