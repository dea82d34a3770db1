package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.planningservices.local.stack.Service;

/**
 * Has services work until their optimizing compiler has little left to do, so that what is measured
 * is a service that has been up for a while. On two busy cores that takes minutes.
 */
final class WarmUp {
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int MOST_ROUNDS = 18;

  /** One can be quiet by chance. */
  private static final int QUIET_ROUNDS = 2;

  /** Of a core, and for all services together. */
  private static final double LITTLE = 0.06;

  private static final String COMPILER = "C2 CompilerThre";

  private final Scale scale;
  private final List<Long> processes;

  WarmUp(Bench bench, Scale scale, Set<Service> services) {
    this(scale, services.stream().map(it -> bench.stack().process(it).pid()).toList());
  }

  /**
   * @param processes JVMs
   */
  WarmUp(Scale scale, List<Long> processes) {
    this.scale = scale;
    this.processes = List.copyOf(processes);
  }

  /** Some load, for as long as it is told. */
  interface Round {
    void run(Duration period) throws Exception;
  }

  /**
   * @return how long it took, in seconds
   */
  long with(Round load) throws Exception {
    long begin = System.nanoTime();
    if (scale.quick()) {
      load.run(scale.warmUp());
      return secondsSince(begin);
    }
    int quietInARow = 0;
    for (int round = 0; round < MOST_ROUNDS && quietInARow < QUIET_ROUNDS; round++) {
      double compiled = compiling();
      long from = System.nanoTime();
      load.run(ROUND);
      boolean quiet = (compiling() - compiled) / ((System.nanoTime() - from) / 1e9) <= LITTLE;
      quietInARow = quiet ? quietInARow + 1 : 0;
    }
    return secondsSince(begin);
  }

  /** For the report. */
  static String told(long seconds) {
    return "Measured after %d s of the same work, until compilers took next to none of the processor."
        .formatted(seconds);
  }

  private static long secondsSince(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  /** Processor time that the compilers of the services have taken so far, in seconds. */
  private double compiling() throws IOException {
    double seconds = 0;
    for (long process : processes) {
      try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
        seconds += all.filter(WarmUp::isCompiler).mapToDouble(ProcessorTime::of).sum();
      }
    }
    return seconds;
  }

  /** The compiler's threads come and go. */
  private static boolean isCompiler(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith(COMPILER);
    } catch (IOException gone) {
      return false;
    }
  }
}
