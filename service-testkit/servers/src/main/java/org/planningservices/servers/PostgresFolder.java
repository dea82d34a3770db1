package org.planningservices.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The folder of one PostgreSQL server: {@code data/}, {@code password} and {@code postgres.log}.
 */
record PostgresFolder(Path folder, boolean durable, Optional<IssuedCertificate> certificate) {
  private static final String BESIDE = "data.new-";
  private static final Duration PATIENCE_WITH_PREDECESSOR = Duration.ofSeconds(15);

  Path cluster() {
    return folder.toAbsolutePath().resolve("data");
  }

  Path log() {
    return folder.toAbsolutePath().resolve("postgres.log");
  }

  /** Leaves a complete cluster that no process holds, and returns its password. */
  String prepare() {
    try {
      Folders.createPrivate(folder);
      if (Files.notExists(cluster())) {
        create();
      }
      waitForPredecessor();
      if (certificate.isPresent()) {
        Folders.writePrivate(accessRules(), "hostssl all all all scram-sha-256\n");
      }
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new ServerFailure(
          "The folder of PostgreSQL, "
              + folder
              + ", cannot be used: "
              + Diagnosis.of(e)
              + (Files.exists(cluster()) ? " " + Diagnosis.BEGIN_ANEW : ""),
          e);
    }
  }

  Map<String, String> settings() {
    String promise = durable ? "on" : "off";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "localhost");
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "200");
    settings.put("fsync", promise);
    settings.put("synchronous_commit", promise);
    settings.put("full_page_writes", promise);
    settings.put("shared_buffers", durable ? "256MB" : "64MB");
    settings.put("max_wal_size", "2GB");
    settings.put("timezone", "UTC");
    certificate.ifPresent(
        proof -> {
          settings.put("ssl", "on");
          settings.put("ssl_cert_file", proof.certificate().toString());
          settings.put("ssl_key_file", proof.key().toString());
          settings.put("hba_file", accessRules().toString());
        });
    return settings;
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
   */
  List<String> command(String program) {
    String path = PostgresBinaries.folder().resolve("bin").resolve(program).toString();
    return isRoot() ? List.of("unshare", "-U", path) : List.of(path);
  }

  /** Who may connect: only with TLS when there is a certificate. */
  private Path accessRules() {
    return folder.toAbsolutePath().resolve("pg_hba.conf");
  }

  private Path passwordFile() {
    return folder.toAbsolutePath().resolve("password");
  }

  /** Made beside and renamed, so that an interrupted first start leaves nothing half made. */
  private void create() throws IOException {
    removeAbandoned();
    Path beside = folder.toAbsolutePath().resolve(BESIDE + ProcessHandle.current().pid());
    Folders.writePrivate(passwordFile(), PostgresServer.randomSecret());
    List<String> command = new ArrayList<>(command("initdb"));
    command.addAll(
        List.of("-D", beside.toString(), "-U", "postgres", "-E", "UTF8", "--no-instructions"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile()));
    if (!durable) {
      command.add("--no-sync");
    }
    ChildProcess initdb =
        ChildProcess.start(ChildProcess.Launch.of("initdb", command, log()).removing(beside));
    if (initdb.join() != 0) {
      Folders.delete(beside);
      throw new ServerFailure("PostgreSQL could not create its data folder: " + initdb.diagnosis());
    }
    Files.move(beside, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What first starts that were interrupted have left. */
  private void removeAbandoned() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(path -> path.getFileName().toString().startsWith(BESIDE))
          .toList()
          .forEach(Folders::delete);
    }
  }

  /**
   * A killed launcher's PostgreSQL may still be ending: wait for it. A lock file whose process is
   * gone, or whose number now belongs to something else, is removed.
   */
  private void waitForPredecessor() throws IOException {
    Path lock = cluster().resolve("postmaster.pid");
    if (Files.notExists(lock)) {
      return;
    }
    Optional<ProcessHandle> predecessor = predecessor(lock);
    if (predecessor.isPresent()) {
      try {
        predecessor.get().onExit().get(PATIENCE_WITH_PREDECESSOR.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        throw new ServerFailure(
            "PostgreSQL (process "
                + predecessor.get().pid()
                + ") still runs on "
                + cluster()
                + ". Stop it with: kill -INT "
                + predecessor.get().pid(),
            e);
      }
    }
    Files.deleteIfExists(lock);
  }

  /** Ours has the data folder on its command line. */
  private Optional<ProcessHandle> predecessor(Path lock) throws IOException {
    List<String> lines = Files.readAllLines(lock);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(
            process ->
                process.info().commandLine().orElse("").contains("postgres -D " + cluster()));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
