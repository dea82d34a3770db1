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

  public void say(String format, Object... arguments) {
    say(format.formatted(arguments));
  }
}
