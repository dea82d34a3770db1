package org.planningservices.local.stack;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.planningservices.local.Console;
import org.planningservices.servers.KafkaBroker;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.TokenIssuer;

/**
 * PostgreSQL with four databases, Kafka, a token issuer, an SMTP server and the four services,
 * started in one folder.
 */
public final class Stack implements AutoCloseable {
  private final StackFolder folder;
  private final StackPorts ports;
  private final Checkout checkout;
  private final Console console;
  private final StackLock lock;
  private final Thread hook = new Thread(this::close, "end the stack");
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private volatile KafkaBroker kafka;
  private volatile PostgresServer postgres;
  private volatile TokenIssuer issuer;
  private volatile MailServer mail;
  private boolean closed;

  private Stack(StackFolder folder, StackPorts ports, Checkout checkout, Console console) {
    this.folder = folder;
    this.ports = ports;
    this.checkout = checkout;
    this.console = console;
    this.lock = StackLock.acquire(folder);
  }

  /**
   * Returns when all that was asked for is ready. When something fails, all that was started is
   * stopped again before the failure is thrown.
   */
  public static Stack start(
      StackFolder folder,
      StackPorts ports,
      Checkout checkout,
      Collection<Service> wanted,
      Console console) {
    folder.create();
    Stack stack = new Stack(folder, ports, checkout, console);
    Runtime.getRuntime().addShutdownHook(stack.hook);
    try {
      ports.requireFree();
      stack.startServers();
      stack.startServices(wanted);
      return stack;
    } catch (CompletionException e) {
      stack.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** Starts the services anew that are not running, and returns when they are ready. */
  public void startServices(Collection<Service> wanted) {
    for (Service service : wanted) {
      ServiceProcess before = services.get(service);
      if (before == null || !before.isAlive()) {
        services.put(service, launch(service));
      }
    }
    describe();
    awaitReady(Set.copyOf(wanted));
  }

  public StackFolder folder() {
    return folder;
  }

  public StackPorts ports() {
    return ports;
  }

  public String address(Service service) {
    return "http://localhost:" + ports.of(service);
  }

  public ServiceProcess process(Service service) {
    return services.get(service);
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  public TokenIssuer issuer() {
    return issuer;
  }

  public MailServer mail() {
    return mail;
  }

  /** A sentence about the first thing that ended unasked, if any did. */
  public synchronized Optional<String> casualty() {
    if (closed) {
      return Optional.empty();
    }
    for (ServiceProcess service : services.values()) {
      if (!service.isAlive()) {
        return Optional.of(
            service.service().title()
                + " (process "
                + service.pid()
                + ") has ended. "
                + service.lastWords());
      }
    }
    if (!kafka.isRunning()) {
      return Optional.of("Kafka has ended. Its log: " + kafka.log());
    }
    return postgres.isRunning()
        ? Optional.empty()
        : Optional.of("PostgreSQL has ended. Its log: " + postgres.log());
  }

  /**
   * Services first, so that they can finish what they are at; then the servers. Nothing is left
   * running.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    services.values().parallelStream().forEach(ServiceProcess::stop);
    for (AutoCloseable server : new AutoCloseable[] {kafka, postgres, issuer, mail, lock}) {
      closeQuietly(server);
    }
    if (Thread.currentThread() != hook) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void startServers() {
    CompletableFuture<Void> starting =
        CompletableFuture.runAsync(
            () -> {
              kafka = KafkaBroker.durable(folder.kafka(), ports.kafka());
              console.say("  Kafka            localhost:%d", ports.kafka());
            });
    try {
      postgres = PostgresServer.durable(folder.postgres(), ports.postgres());
      for (Service service : Service.values()) {
        postgres.createDatabase(service.database());
      }
      console.say("  PostgreSQL       localhost:%d", ports.postgres());
      issuer = TokenIssuer.durable(folder.issuerKey(), ports.issuer());
      console.say("  Token issuer     %s", issuer.issuerUrl());
      mail = MailServer.start(ports.smtp());
      console.say("  Mail (SMTP)      localhost:%d", ports.smtp());
    } finally {
      starting.handle((done, failure) -> null).join(); // what is half started cannot be closed
    }
    starting.join();
  }

  private ServiceProcess launch(Service service) {
    return ServiceProcess.start(
        service, ports.of(service), checkout.jar(service), environment(service), folder.logs());
  }

  private Map<String, String> environment(Service service) {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "localhost"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service))),
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database())),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", postgres.user()),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
        Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.issuerUrl()),
        Map.entry("QUARKUS_MAILER_HOST", "localhost"),
        Map.entry("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp())),
        Map.entry("PLANNING_SEALING_KEY", folder.sealingKey()),
        Map.entry("VOUCHER_DELIVERABLES_FOLDER", folder.deliverables().toString()));
  }

  private void awaitReady(Set<Service> wanted) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Service service : Service.values()) {
        if (wanted.contains(service)) {
          Duration took = services.get(service).awaitReady(client);
          console.say(
              "  %-16s %s   ready after %.1f s",
              service.title(), address(service), took.toMillis() / 1000.0);
        }
      }
    }
  }

  private void describe() {
    Map<Service, Long> processes = new EnumMap<>(Service.class);
    services.forEach((service, process) -> processes.put(service, process.pid()));
    new StackDescription(ports, processes).write(folder);
  }

  private void closeQuietly(AutoCloseable server) {
    try {
      if (server != null) {
        server.close();
      }
    } catch (Exception e) {
      console.say("While stopping: %s", e.getMessage());
    }
  }
}
