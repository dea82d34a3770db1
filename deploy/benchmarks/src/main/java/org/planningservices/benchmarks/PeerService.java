package org.planningservices.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.Ports;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.ServerFailure;

/**
 * The Spring Boot service of deploy/benchmarks/peer, on the servers of the stack. Its own Flyway
 * makes the tables, from the migrations of this checkout.
 */
final class PeerService implements Contestant {
  private static final String DATABASE = "peer";
  private static final String FOLDER = "deploy/benchmarks/peer";
  private static final String OPTIONS = "PEER_JAVA_OPTIONS";

  /** More than twice the heap that a service of the suite has: nothing is to be short. */
  private static final String USUAL_OPTIONS = "-Xmx512m -XX:+UseSerialGC";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Stack stack;
  private final String sealingKey;
  private final int port = Ports.free();
  private ChildProcess process;

  private PeerService(Stack stack, String sealingKey) {
    this.stack = stack;
    this.sealingKey = sealingKey;
  }

  static PeerService start(Bench bench) throws Exception {
    bench.stack().postgres().createDatabase(DATABASE);
    PeerService peer = new PeerService(bench.stack(), bench.sealingKey());
    peer.start();
    return peer;
  }

  /** For the report. */
  static String options() {
    return System.getenv().getOrDefault(OPTIONS, USUAL_OPTIONS);
  }

  private void start() throws Exception {
    process =
        ChildProcess.start(
            ChildProcess.Launch.of(title(), command(), stack.folder().logs().resolve("peer.log"))
                .environment(secrets()));
    awaitReady();
  }

  private List<String> command() {
    Path root = Checkout.find().root();
    Path jar = root.resolve(FOLDER).resolve("target/peer.jar");
    if (Files.notExists(jar)) {
      throw new ServerFailure("The peer is not built: " + jar + " is missing.");
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xms32m", "-XX:+UseCompactObjectHeaders"));
    line.add("-XX:TrimNativeHeapInterval=2000");
    line.addAll(List.of(options().strip().split("\\s+")));
    line.addAll(List.of("-jar", jar.toString()));
    PostgresServer postgres = stack.postgres();
    line.add("--server.address=127.0.0.1");
    line.add("--server.port=" + port);
    line.add("--spring.datasource.url=" + postgres.jdbcUrl(DATABASE));
    line.add("--spring.datasource.username=" + postgres.app(DATABASE).user());
    line.add("--spring.flyway.user=" + postgres.owner(DATABASE).user());
    line.add(
        "--spring.flyway.locations=%s,%s"
            .formatted(
                migrations(root, "voucher-service/src/main/resources/db/migration"),
                migrations(root, "service-foundation/src/main/resources/db/foundation")));
    line.add(
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + stack.issuer().issuerUrl());
    line.add("--spring.kafka.bootstrap-servers=" + stack.kafka().bootstrapServers());
    line.add("--spring.mail.host=localhost");
    line.add("--spring.mail.port=" + stack.ports().smtp());
    return line;
  }

  private static String migrations(Path root, String folder) {
    return "filesystem:" + root.resolve(folder);
  }

  /** What no list of processes is to show. */
  private Map<String, String> secrets() {
    DatabaseLogin app = stack.postgres().app(DATABASE);
    DatabaseLogin owner = stack.postgres().owner(DATABASE);
    return Map.of(
        "MALLOC_ARENA_MAX",
        "2",
        "SPRING_DATASOURCE_PASSWORD",
        app.password(),
        "SPRING_FLYWAY_PASSWORD",
        owner.password(),
        "PEER_SEALINGKEY",
        sealingKey);
  }

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answersReady(client)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new ServerFailure("The peer did not start: " + process.diagnosis());
        }
        Thread.sleep(30);
      }
    }
  }

  private boolean answersReady(HttpClient client) throws InterruptedException {
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    try {
      return client
              .send(
                  HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public String title() {
    return "peer";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public String database() {
    return DATABASE;
  }

  @Override
  public void restart() throws Exception {
    process.kill();
    start();
  }

  @Override
  public void close() {
    process.stop();
  }
}
