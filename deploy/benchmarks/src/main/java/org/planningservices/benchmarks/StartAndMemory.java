package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.stack.Service;

/** What each packaged service needs to start, and to hold once the journey has been walked. */
final class StartAndMemory implements Measurement {
  private static final double MOST_SECONDS = 2.5;
  private static final long MOST_MEBIBYTES = 300;

  @Override
  public String title() {
    return "Start and memory of each service";
  }

  @Override
  public Set<Service> services() {
    return EnumSet.allOf(Service.class);
  }

  @Override
  public List<Finding> take(Bench bench, Scale scale) throws Exception {
    Map<Service, Long> memory = memoryAfterTheJourney(bench);
    Map<Service, Double> starts = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      starts.put(service, medianStart(bench, service, scale.starts()));
      bench.say("%s: %.2f s, %d MiB", service.title(), starts.get(service), memory.get(service));
    }
    return List.of(starts(starts, scale), memory(memory));
  }

  /** Resident MiB of each service, once the journey has been walked. */
  static Map<Service, Long> memoryAfterTheJourney(Bench bench) throws IOException {
    Console silent = new Console(new PrintStream(PrintStream.nullOutputStream()));
    try (Journey journey = new Journey(bench.stack(), silent)) {
      journey.walkTo(Journey.length());
    }
    Map<Service, Long> memory = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      memory.put(service, Memory.of(bench.stack().process(service).pid()).resident());
    }
    return memory;
  }

  private static Finding starts(Map<Service, Double> starts, Scale scale) {
    double slowest = starts.values().stream().mapToDouble(it -> it).max().orElseThrow();
    return new Finding(
        "Start of a packaged service",
        "≤ %.1f s".formatted(MOST_SECONDS),
        "slowest %.2f s".formatted(slowest),
        slowest <= MOST_SECONDS,
        List.of(
            "From the start of the process to 200 at /q/health/ready, looked at every 30 ms, one"
                + " service after the other was killed and started while the rest of the stack ran;"
                + " median of %d: ".formatted(scale.starts())
                + starts.entrySet().stream()
                    .map(it -> "%s %.2f s".formatted(it.getKey().database(), it.getValue()))
                    .collect(Collectors.joining(", "))
                + ".",
            "With the AOT cache of the JVM that a first run leaves in the service's target folder."));
  }

  private static Finding memory(Map<Service, Long> memory) {
    long most = memory.values().stream().mapToLong(it -> it).max().orElseThrow();
    return new Finding(
        "Resident memory of a service after the journey",
        "≤ %d MiB".formatted(MOST_MEBIBYTES),
        "largest %d MiB".formatted(most),
        most <= MOST_MEBIBYTES,
        List.of(
            "VmRSS of the process: "
                + memory.entrySet().stream()
                    .map(it -> "%s %d MiB".formatted(it.getKey().database(), it.getValue()))
                    .collect(Collectors.joining(", "))
                + "."));
  }

  private static double medianStart(Bench bench, Service service, int times) {
    List<Double> starts = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      bench.stack().process(service).kill();
      long from = System.nanoTime();
      bench.stack().startServices(List.of(service));
      starts.add((System.nanoTime() - from) / 1e9);
    }
    starts.sort(null);
    return starts.get(times / 2);
  }
}
