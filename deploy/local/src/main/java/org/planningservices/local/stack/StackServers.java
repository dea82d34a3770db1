package org.planningservices.local.stack;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.planningservices.local.Console;
import org.planningservices.servers.KafkaBroker;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.ServerFailure;
import org.planningservices.servers.TokenIssuer;

/** What the services need: PostgreSQL with a database for each, Kafka, a token issuer, SMTP. */
final class StackServers implements AutoCloseable {
  private final StackFolder folder;
  private final StackPorts ports;
  private final Console console;
  private volatile KafkaBroker kafka;
  private volatile PostgresServer postgres;
  private volatile TokenIssuer issuer;
  private volatile MailServer mail;

  StackServers(StackFolder folder, StackPorts ports, Console console) {
    this.folder = folder;
    this.ports = ports;
    this.console = console;
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
    kafka = KafkaBroker.durable(folder.kafka(), ports.kafka());
    console.say("  Kafka                localhost:%d", ports.kafka());
  }

  private void startOthers() {
    postgres = PostgresServer.durable(folder.postgres(), ports.postgres());
    for (Service service : Service.values()) {
      postgres.createDatabase(service.database());
    }
    console.say("  PostgreSQL           localhost:%d", ports.postgres());
    issuer = TokenIssuer.durable(folder.issuerKey(), ports.issuer());
    console.say("  Token issuer         %s", issuer.issuerUrl());
    mail = MailServer.start(ports.smtp());
    console.say("  Mail (SMTP)          localhost:%d", ports.smtp());
  }
}
