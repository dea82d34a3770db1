package org.planningservices.servers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** PostgreSQL 18 as a child process. */
public final class PostgresServer implements AutoCloseable {
  private static final String USER = "postgres";

  private final int port;
  private final String password;
  private final PostgresFolder data;
  private final Path removed;
  private final Optional<IssuedCertificate> certificate;

  /** None for a server that somebody else started. */
  private volatile ChildProcess process;

  private PostgresServer(
      int port,
      String password,
      PostgresFolder data,
      Optional<IssuedCertificate> certificate,
      Path removed) {
    this.port = port;
    this.password = password;
    this.data = data;
    this.certificate = certificate;
    this.removed = removed;
  }

  /** Fast and forgetful: nothing is forced to disk, and the data goes when the server is closed. */
  public static PostgresServer throwaway() {
    Path folder = Folders.temporary("postgres");
    PostgresFolder data = new PostgresFolder(folder, false, Optional.empty());
    return start(data, Ports.free(), folder);
  }

  /**
   * Keeps its promises: every commit is on disk before it is answered, and the data survives a
   * restart.
   */
  public static PostgresServer durable(Path folder, int port) {
    return durable(folder, port, Optional.empty());
  }

  /** With a certificate it takes no connection without TLS, and clients check its name. */
  public static PostgresServer durable(
      Path folder, int port, Optional<IssuedCertificate> certificate) {
    Ports.requireFree(port, "PostgreSQL");
    return start(new PostgresFolder(folder, true, certificate), port, null);
  }

  /** A server that somebody else started and somebody else stops. */
  static PostgresServer running(int port, String password) {
    return new PostgresServer(port, password, null, Optional.empty(), null);
  }

  public String jdbcUrl(String database) {
    String url = "jdbc:postgresql://localhost:" + port + "/" + database;
    return certificate
        .map(
            proof ->
                url
                    + "?sslmode=verify-full&sslrootcert="
                    + URLEncoder.encode(proof.authority().toString(), StandardCharsets.UTF_8))
        .orElse(url);
  }

  public int port() {
    return port;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** Creates the database, its two roles and what they may do, unless all that is there. */
  public void createDatabase(String name) {
    DatabaseRoles roles = new DatabaseRoles(name, password);
    try (Connection connection = connect("postgres")) {
      roles.create(connection);
      createUnlessThere(connection, name);
    } catch (SQLException e) {
      throw notCreated(name, e);
    }
    try (Connection connection = connect(name)) {
      roles.grant(connection);
    } catch (SQLException e) {
      throw notCreated(name, e);
    }
  }

  /** The role that owns a database's tables and migrates them. */
  public DatabaseLogin owner(String database) {
    return new DatabaseRoles(database, password).owner();
  }

  /** The role that a service works as: it reads and writes rows, and no more. */
  public DatabaseLogin app(String database) {
    return new DatabaseRoles(database, password).app();
  }

  private static void createUnlessThere(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database \"" + name + "\"");
    }
  }

  private static ServerFailure notCreated(String name, SQLException e) {
    return new ServerFailure(
        "Database "
            + name
            + " could not be created: "
            + Diagnosis.known(String.valueOf(e.getMessage())).orElse(e.getMessage()),
        e);
  }

  /** A new connection of the administrator; the caller closes it. */
  public Connection connect(String database) throws SQLException {
    return connect(database, new DatabaseLogin(USER, password));
  }

  /** A new connection of a role; the caller closes it. */
  public Connection connect(String database, DatabaseLogin login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    return new org.postgresql.Driver().connect(jdbcUrl(database), properties);
  }

  /** False when the process has ended; true for a server that somebody else started. */
  public boolean isRunning() {
    return process == null || process.isAlive();
  }

  /** SIGKILL, as a crash does it; what was committed is there again after {@link #start()}. */
  public void kill() {
    process.kill();
  }

  /** Starts the server again, on its port and its data; returns when it has recovered. */
  public void start() {
    data.prepare();
    launch();
  }

  /** Where the server's messages go; null for a server that somebody else started. */
  public Path log() {
    return process == null ? null : process.log();
  }

  /** Why it ended: to be asked when it is not running. */
  public String diagnosis() {
    return process == null ? "somebody else started it" : process.diagnosis();
  }

  @Override
  public void close() {
    if (process != null) {
      process.stop();
    }
    if (removed != null) {
      Folders.delete(removed);
    }
  }

  static String randomSecret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static PostgresServer start(PostgresFolder data, int port, Path removed) {
    String password = data.prepare();
    PostgresServer server = new PostgresServer(port, password, data, data.certificate(), removed);
    server.launch();
    return server;
  }

  private void launch() {
    List<String> command = new ArrayList<>(data.command("postgres"));
    command.addAll(List.of("-D", data.cluster().toString(), "-p", Integer.toString(port)));
    data.settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    process =
        ChildProcess.start(
            ChildProcess.Launch.of("PostgreSQL", command, data.log())
                .stopSignal("INT") // "fast": open sessions are ended, not waited for
                .removing(removed));
    try {
      awaitReady(process, this);
    } catch (RuntimeException e) {
      process.kill();
      throw e;
    }
  }

  private static void awaitReady(ChildProcess process, PostgresServer server) {
    StartTimeout patience = StartTimeout.ofThisMachine();
    long begin = System.nanoTime();
    while (true) {
      try (Connection connection = server.connect("postgres")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!process.isAlive()) {
          throw new ServerFailure("PostgreSQL did not start: " + process.diagnosis());
        }
        if (patience.isOver(begin)) {
          throw patience.failure("PostgreSQL", process);
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while PostgreSQL was starting.", e);
    }
  }
}
