package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.local.stack.TemporaryFolders;
import org.planningservices.servers.Folders;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.TokenClaims;

/**
 * A stack with durable settings, on free ports and in a folder of its own that goes with it. Its
 * PostgreSQL remembers when each transaction committed.
 */
final class Bench implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Stack stack;
  private final Console console;

  private Bench(Stack stack, Console console) {
    this.stack = stack;
    this.console = console;
  }

  static Bench start(Set<Service> services, Console console) throws SQLException {
    StackFolder folder = folder();
    folder.create();
    StackPorts ports = StackPorts.free();
    rememberCommits(folder, ports);
    // the journey, which one of the measurements walks, delivers on honest days
    StackPlan plan = StackPlan.of(folder, ports, console).services(services).withMovableClock();
    return new Bench(Stack.start(plan), console);
  }

  /** Where a stack may keep its data while it is measured. */
  static StackFolder folder() {
    String home = System.getenv("PLANNING_SERVICES_HOME");
    Path root = home == null || home.isBlank() ? Path.of(".planning-services") : Path.of(home);
    return new TemporaryFolders(root.resolve("benchmarks")).take();
  }

  Stack stack() {
    return stack;
  }

  int port(Service service) {
    return stack.ports().of(service);
  }

  /** A new connection; the caller closes it. */
  Connection connect(Service service) throws SQLException {
    return connect(service.database());
  }

  /** The same, to a database that need not be a service's. */
  Connection connect(String database) throws SQLException {
    return stack.postgres().connect(database);
  }

  void execute(Service service, String... statements) throws SQLException {
    execute(service.database(), statements);
  }

  void execute(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Waits, for minutes if need be, until a table has no row. */
  void awaitEmpty(Service service, String table) throws SQLException, InterruptedException {
    awaitEmpty(service.database(), table);
  }

  void awaitEmpty(String database, String table) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet row = statement.executeQuery("select exists (select from " + table + ")")) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(table + " of " + database + " did not empty.");
        }
        Thread.sleep(5);
      }
    }
  }

  String token(String organizationType, UUID organizationId, String... permissions) {
    return stack
        .issuer()
        .token(TokenClaims.of(organizationType, organizationId, permissions).subject("benchmark"));
  }

  /** The secret that the services of this stack seal with, in Base64. */
  String sealingKey() throws IOException {
    return Files.readString(stack.folder().root().resolve("secrets/sealing-key")).strip();
  }

  void say(String format, Object... arguments) {
    console.say("  " + format.formatted(arguments));
  }

  @Override
  public void close() {
    stack.close();
    Folders.delete(stack.folder().root());
  }

  /** A setting that counts from the start of the server, so it is made before the stack's own. */
  private static void rememberCommits(StackFolder folder, StackPorts ports) throws SQLException {
    try (PostgresServer server = PostgresServer.durable(folder.postgres(), ports.postgres());
        Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set track_commit_timestamp = on");
    }
  }
}
