package org.planningservices.local;

import java.io.PrintStream;

/** What a person reads: short sentences. Everything long goes to log files. */
public final class Console {
  private final PrintStream out;

  public Console(PrintStream out) {
    this.out = out;
  }

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Whether nobody reads any more, as when {@code head} has seen enough. */
  public boolean isClosed() {
    return out.checkError();
  }

  public void say(String format, Object... arguments) {
    say(format.formatted(arguments));
  }
}
