package org.planningservices.testkit;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines of the security log while it is open; of a flood one a second is kept. */
public final class SecurityLines extends Handler implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger("security");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  public SecurityLines() {
    LOG.addHandler(this);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * How often something was logged since the start, including what was not kept.
   *
   * @param event in small letters
   */
  public static double told(String event) {
    return Metrics.globalRegistry.get("security.events").tag("event", event).counter().count();
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getMessage());
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    LOG.removeHandler(this);
  }
}
