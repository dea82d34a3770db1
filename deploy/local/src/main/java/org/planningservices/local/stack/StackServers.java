package org.planningservices.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.planningservices.local.Console;
import org.planningservices.servers.KafkaBroker;
import org.planningservices.servers.KafkaSecurity;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.ServerFailure;
import org.planningservices.servers.TokenIssuer;

/** What the services need: PostgreSQL with a database for each, Kafka, a token issuer, SMTP. */
final class StackServers implements AutoCloseable {
  private final StackFolder folder;
  private final StackPorts ports;
  private final Console console;
  private final Path acls;
  private final Optional<StackCertificates> certificates;
  private volatile KafkaBroker kafka;
  private volatile PostgresServer postgres;
  private volatile TokenIssuer issuer;
  private volatile MailServer mail;

  StackServers(StackPlan plan) {
    this.folder = plan.folder();
    this.ports = plan.ports();
    this.console = plan.console();
    this.acls = plan.checkout().acls();
    this.certificates =
        plan.secure() ? Optional.of(StackCertificates.make(plan.folder())) : Optional.empty();
  }

  /**
   * Returns, normally or not, when nothing is half started any more. An interruption of the thread
   * ends what is still starting.
   */
  void start() {
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<?> kafkaStarts = beside.submit(this::startKafka);
      startOthers();
      kafkaStarts.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new ServerFailure("Kafka did not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted while the servers were starting.", e);
    }
  }

  Optional<StackCertificates> certificates() {
    return certificates;
  }

  KafkaBroker kafka() {
    return kafka;
  }

  PostgresServer postgres() {
    return postgres;
  }

  TokenIssuer issuer() {
    return issuer;
  }

  MailServer mail() {
    return mail;
  }

  /** A sentence about the first that ended unasked, if one did. */
  Optional<String> casualty() {
    if (!kafka.isRunning()) {
      return Optional.of("Kafka has ended: " + kafka.diagnosis());
    }
    return postgres.isRunning()
        ? Optional.empty()
        : Optional.of("PostgreSQL has ended: " + postgres.diagnosis());
  }

  @Override
  public void close() {
    for (AutoCloseable server : new AutoCloseable[] {kafka, postgres, issuer, mail}) {
      try {
        if (server != null) {
          server.close();
        }
      } catch (Exception e) {
        console.say("While stopping: %s", e.getMessage()); // the others have to be stopped, too
      }
    }
  }

  private void startKafka() {
    kafka =
        KafkaBroker.durable(
            folder.kafka(),
            ports.kafka(),
            certificates.map(made -> new KafkaSecurity(made.kafka(), acls)));
    console.say("  Kafka                localhost:%d", ports.kafka());
  }

  private void startOthers() {
    postgres =
        PostgresServer.durable(
            folder.postgres(), ports.postgres(), certificates.map(StackCertificates::postgres));
    for (Service service : Service.values()) {
      postgres.createDatabase(service.database());
    }
    console.say("  PostgreSQL           localhost:%d", ports.postgres());
    issuer =
        TokenIssuer.durable(
            folder.issuerKey(), ports.issuer(), certificates.map(StackCertificates::issuer));
    console.say("  Token issuer         %s", issuer.issuerUrl());
    mail =
        certificates
            .map(made -> MailServer.start(ports.smtp(), made.mail()))
            .orElseGet(() -> MailServer.start(ports.smtp()));
    console.say("  Mail (SMTP)          localhost:%d", ports.smtp());
  }
}
