package org.planningservices.benchmarks;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.planningservices.local.stack.Service;

/**
 * What a stack takes of the processor while nobody asks anything of it.
 *
 * @param cores of each process, in cores
 */
record IdleMinute(Duration watched, Usage cores) {

  /** Waits first, until what came before is done. */
  static IdleMinute watch(Bench bench, Scale scale) throws Exception {
    Set<Long> processes = new HashSet<>();
    Set<String> databases = new HashSet<>();
    for (Service service : Service.values()) {
      processes.add(bench.stack().process(service).pid());
      databases.add(service.database());
      bench.awaitEmpty(service, "outbox");
    }
    Thread.sleep(scale.idle().dividedBy(2));
    Usage before = Usage.now(bench, processes, databases);
    long from = System.nanoTime();
    Thread.sleep(scale.idle());
    Usage taken = Usage.now(bench, processes, databases).since(before);
    double seconds = (System.nanoTime() - from) / 1e9;
    return new IdleMinute(
        scale.idle(),
        new Usage(
            taken.service() / seconds,
            taken.backends() / seconds,
            taken.database() / seconds,
            taken.broker() / seconds,
            taken.generator() / seconds));
  }

  double together() {
    return cores.service() + cores.backends();
  }
}
