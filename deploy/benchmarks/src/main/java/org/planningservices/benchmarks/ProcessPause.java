package org.planningservices.benchmarks;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.planningservices.local.stack.ServiceProcess;

/** Lets processes stand still for a while, and then go on as warm as they were. */
final class ProcessPause {
  private ProcessPause() {}

  static <T> T during(Callable<T> work, ServiceProcess paused) throws Exception {
    return during(work, List.of(paused.pid()));
  }

  static <T> T during(Callable<T> work, List<Long> processes) throws Exception {
    Deque<Long> paused = new ArrayDeque<>();
    try {
      for (long process : processes) {
        signal(process, "-STOP");
        paused.push(process);
      }
      return work.call();
    } finally {
      for (long process : paused) {
        signal(process, "-CONT");
      }
    }
  }

  private static void signal(long process, String signal) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process)).start();
    if (kill.waitFor() != 0) {
      throw new IOException("kill " + signal + " failed for process " + process);
    }
  }
}
