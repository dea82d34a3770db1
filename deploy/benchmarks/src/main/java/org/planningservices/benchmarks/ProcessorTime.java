package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time by the kernel's count, in the system and outside of it. */
final class ProcessorTime {
  /** A field of /proc/…/stat counts in hundredths of a second on every Linux. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_THE_GONE = 13;
  private static final int SYSTEM_OF_THE_GONE = 14;

  private ProcessorTime() {}

  /** In seconds since it started; 0 when there is no such process any more. */
  static double of(long process) {
    return of(folder(process));
  }

  /** The same of what has a folder under /proc: a process, or one of its threads. */
  static double of(Path folder) {
    List<String> fields = fields(folder);
    return seconds(fields, USER) + seconds(fields, SYSTEM);
  }

  /** With that of its children that have ended. */
  static double withTheGone(long process) {
    List<String> fields = fields(folder(process));
    return seconds(fields, USER)
        + seconds(fields, SYSTEM)
        + seconds(fields, USER_OF_THE_GONE)
        + seconds(fields, SYSTEM_OF_THE_GONE);
  }

  private static Path folder(long process) {
    return Path.of("/proc", Long.toString(process));
  }

  private static double seconds(List<String> fields, int index) {
    return fields.isEmpty() ? 0 : Long.parseLong(fields.get(index)) / TICKS_PER_SECOND;
  }

  /** From the state on: the name before it may have blanks and brackets of its own. */
  private static List<String> fields(Path folder) {
    try {
      return fields(Files.readString(folder.resolve("stat")));
    } catch (IOException gone) {
      return List.of();
    }
  }

  static List<String> fields(String stat) {
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" "));
  }
}
