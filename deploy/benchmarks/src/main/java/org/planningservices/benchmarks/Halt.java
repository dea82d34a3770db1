package org.planningservices.benchmarks;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.planningservices.local.stack.ServiceProcess;

/** Lets a service stand still for a while, and then go on as warm as it was. */
final class Halt {
  private Halt() {}

  static <T> T during(Callable<T> work, ServiceProcess halted) throws Exception {
    signal(halted, "-STOP");
    try {
      return work.call();
    } finally {
      signal(halted, "-CONT");
    }
  }

  private static void signal(ServiceProcess service, String signal)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(service.pid())).start();
    if (kill.waitFor() != 0) {
      throw new IOException("kill " + signal + " failed for " + service.service().title());
    }
  }
}
