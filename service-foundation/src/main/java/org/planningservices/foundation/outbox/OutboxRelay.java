package org.planningservices.foundation.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds. One relay a database works at a time, by an advisory lock that a
 * crash releases; order per key is the order of commits. No transaction is open while it waits for
 * Kafka.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** Batches under way at once: one is being acknowledged while the next is read. */
  private static final int WINDOW = 2;

  private final DataSource database;
  private final Map<String, Object> kafka;
  private final OutboxSettings settings;
  private final Counter published;
  private final Semaphore work = new Semaphore(0);

  private volatile boolean running;
  private volatile boolean leading;
  private Thread thread;

  OutboxRelay(
      DataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      OutboxSettings settings,
      MeterRegistry metrics) {
    this.database = database;
    this.kafka = kafka;
    this.settings = settings;
    this.published =
        Counter.builder("outbox.published")
            .description("Events acknowledged by Kafka")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    if (settings.relay()) {
      start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  /** Starts the relay's thread; it tries for the lock until it is stopped. */
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  /** Stops within seconds; what is not acknowledged stays in the outbox. */
  public synchronized void stop() {
    if (thread == null) {
      return;
    }
    running = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  /** Something was committed in this process. */
  void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /** Whether this process holds the lock. */
  public boolean isLeading() {
    return leading;
  }

  /** False when it ought to run and does not. */
  public boolean isAlive() {
    return !running || thread != null && thread.isAlive();
  }

  private void run() {
    while (running) {
      try (RelayConnection connection = RelayConnection.open(database)) {
        while (running && !connection.tryLock()) {
          pause(settings.retryInterval().toMillis());
        }
        lead(connection);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        running = false;
      } catch (SQLException | RuntimeException failed) {
        LOG.warnf("relay interrupted, trying again: %s", failed);
        pauseAfterFailure();
      } finally {
        leading = false;
      }
    }
  }

  private void lead(RelayConnection connection) throws SQLException, InterruptedException {
    try (EventPublisher publisher = new EventPublisher(kafka, settings)) {
      leading = running;
      Deque<RelayBatch> inFlight = new ArrayDeque<>();
      while (running) {
        work.drainPermits();
        List<OutboxRow> rows = connection.oldest(settings.batchSize(), positions(inFlight));
        if (!rows.isEmpty()) {
          inFlight.add(RelayBatch.send(rows, publisher));
        }
        boolean maybeMore = rows.size() == settings.batchSize();
        settleAllBut(maybeMore ? WINDOW - 1 : 0, inFlight, connection);
        if (rows.isEmpty()) {
          work.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        } else if (!maybeMore) {
          pause(settings.gatherInterval().toMillis());
        }
      }
    } catch (KafkaException failed) {
      LOG.warnf("Kafka refused, the outbox keeps its rows: %s", failed);
      pauseAfterFailure();
    }
  }

  private void settleAllBut(int rest, Deque<RelayBatch> inFlight, RelayConnection connection)
      throws SQLException, InterruptedException {
    while (inFlight.size() > rest) {
      settle(inFlight.remove(), connection);
    }
  }

  private void settle(RelayBatch batch, RelayConnection connection)
      throws SQLException, InterruptedException {
    batch.awaitAcknowledgements(settings.acknowledgementPatience());
    connection.delete(batch.positions());
    published.increment(batch.size());
  }

  private static List<Long> positions(Deque<RelayBatch> inFlight) {
    return inFlight.stream().flatMap(batch -> batch.positions().stream()).toList();
  }

  private void pauseAfterFailure() {
    try {
      pause(settings.retryInterval().toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private static void pause(long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }
}
