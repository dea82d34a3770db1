package org.planningservices.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleTest;

/** What the log says of scheduled work that fails, by the scheduler of the service itself. */
@SampleTest
class FailedSchedulesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Scheduler scheduler;
  @Inject DataSource database;

  private final List<String> jobs = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void stop() {
    jobs.forEach(scheduler::unscheduleJob);
  }

  private void everySecond(String name, java.util.function.Consumer<ScheduledExecution> work) {
    jobs.add(name);
    scheduler
        .newJob(name)
        .setInterval("1s")
        .setTask(
            execution -> {
              runs.incrementAndGet();
              work.accept(execution);
            })
        .schedule();
  }

  /** As the database itself refuses it after a switch-over. */
  private void write() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("set transaction read only");
        statement.execute("delete from inbox");
      } finally {
        connection.rollback();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void tellsWhatPassesInALineASecondAndWithoutATrace() {
    try (Lines lines = new Lines()) {
      long begin = System.nanoTime();
      for (int job = 0; job < 4; job++) {
        everySecond("reader-" + job, execution -> write());
      }
      Awaitility.await().atMost(PATIENCE).until(() -> runs.get() >= 8 && !lines.all.isEmpty());
      jobs.forEach(scheduler::unscheduleJob);
      long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();

      assertThat(lines.all)
          .hasSizeLessThanOrEqualTo((int) seconds + 2)
          .allSatisfy(
              line -> {
                assertThat(line.getLevel().intValue()).isEqualTo(Level.WARNING.intValue());
                assertThat(line.getThrown()).isNull();
                assertThat(Lines.text(line))
                    .startsWith("database away or too busy during reader-")
                    .contains("read-only transaction");
              });
    }
  }

  @Test
  void tellsWhatDoesNotPassOnceAndWithItsTrace() {
    try (Lines lines = new Lines()) {
      everySecond(
          "broken",
          execution -> {
            scheduler.unscheduleJob("broken");
            throw new IllegalStateException("a fault of ours");
          });
      Awaitility.await().atMost(PATIENCE).until(() -> !lines.of("broken").isEmpty());

      assertThat(lines.of("broken")).hasSize(1);
      LogRecord line = lines.of("broken").getFirst();
      assertThat(line.getLevel().intValue()).isGreaterThan(Level.WARNING.intValue());
      assertThat(line.getThrown()).hasMessageContaining("a fault of ours");
      assertThat(Lines.text(line)).isEqualTo("scheduled work failed: broken");
      assertThat(((ExtLogRecord) line).getMdc("traceId")).matches("[0-9a-f]{32}");
    }
  }

  /** Of scheduled work, from WARN up: of the foundation and of the scheduler's own. */
  private static final class Lines extends Handler implements AutoCloseable {
    private final List<LogRecord> all = new CopyOnWriteArrayList<>();

    Lines() {
      Logger.getLogger("").addHandler(this);
    }

    /** Without those of work that another test left to its end. */
    List<LogRecord> of(String job) {
      return all.stream().filter(line -> text(line).contains(job)).toList();
    }

    static String text(LogRecord entry) {
      return entry.getParameters() == null
          ? entry.getMessage()
          : String.format(entry.getMessage(), entry.getParameters());
    }

    @Override
    public void publish(LogRecord entry) {
      boolean ofSchedules =
          entry.getLoggerName().contains("scheduler")
              || entry.getLoggerName().endsWith("FailedSchedules")
              || entry.getLoggerName().endsWith("TransientFaults");
      if (ofSchedules && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        ((ExtLogRecord) entry).copyMdc(); // it is gone when the test looks
        all.add(entry);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      Logger.getLogger("").removeHandler(this);
    }
  }
}
