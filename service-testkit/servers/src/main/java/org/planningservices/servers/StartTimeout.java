package org.planningservices.servers;

import java.time.Duration;
import java.util.Map;

/**
 * How long a start may take while its process lives. Machines differ and may be busy: whoever has a
 * slow one waits longer.
 */
public final class StartTimeout {
  static final String SETTING = "PLANNING_SERVICES_PATIENCE";

  private static final Duration USUAL = Duration.ofSeconds(300);
  private static final String SECONDS = "[1-9][0-9]{0,5}";

  private final Duration most;

  private StartTimeout(Duration most) {
    this.most = most;
  }

  /** As the environment says; it goes on to the processes that are started here. */
  public static StartTimeout ofThisMachine() {
    return of(System.getenv());
  }

  static StartTimeout of(Map<String, String> environment) {
    String told = environment.getOrDefault(SETTING, "").strip();
    if (told.isEmpty()) {
      return new StartTimeout(USUAL);
    }
    if (!told.matches(SECONDS)) {
      throw new ServerFailure(
          SETTING + " has to be a number of seconds, such as 900, not " + told + ".");
    }
    return new StartTimeout(Duration.ofSeconds(Long.parseLong(told)));
  }

  Duration most() {
    return most;
  }

  /**
   * @param since as {@link System#nanoTime} told it
   */
  public boolean isOver(long since) {
    return System.nanoTime() - since > most.toNanos();
  }

  /** What to say when it is over and the process still lives. */
  public ServerFailure failure(String name, ChildProcess process) {
    return new ServerFailure(
        name
            + " is still starting after "
            + most.toSeconds()
            + " seconds; the machine may be busy: wait longer with "
            + SETTING
            + ". "
            + process
                .complaint()
                .map(line -> "Its last warning was: " + line + " ")
                .orElse("It logged no warning. ")
            + "Its log: "
            + process.log());
  }
}
