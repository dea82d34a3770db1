package org.planningservices.foundation.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged at ERROR while it is open. */
public final class LoggedErrors extends Handler implements AutoCloseable {

  /** ERROR is above the levels of the JDK: between WARNING and SEVERE, or SEVERE itself. */
  private static final int ERROR = Level.WARNING.intValue() + 1;

  private final List<String> messages = new CopyOnWriteArrayList<>();

  public LoggedErrors() {
    Logger.getLogger("").addHandler(this);
  }

  public List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= ERROR) {
      messages.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
