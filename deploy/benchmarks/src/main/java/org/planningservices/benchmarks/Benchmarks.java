package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.local.Console;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.servers.Folders;

/**
 * {@code ./planning-services benchmark}: measures the packaged suite and writes
 * docs/performance.md. Exit code 0 when every budget is met, 1 when not, 2 for a wrong command
 * line.
 */
public final class Benchmarks {
  private static final int LARGE = 1_000_000;
  private static final int VERY_LARGE = 10_000_000;

  private static final List<Measurement> ON_ONE_STACK =
      List.of(
          new StartAndMemory(),
          new CommitToEffect(),
          new ReserveOverHttp(),
          new ConsumerThroughput(),
          new RelayThroughput());

  private static final List<Measurement> ON_AN_EMPTY_STACK = List.of(new ReadsAtScale());

  private final Console console;
  private final Scale scale;
  private final String only;
  private final List<Finding> findings = new ArrayList<>();
  private Machine machine;

  private Benchmarks(Console console, Scale scale, String only) {
    this.console = console;
    this.scale = scale;
    this.only = only;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    boolean quick = words.remove("--quick");
    boolean large = words.remove("--large");
    boolean peer = words.remove("--peer");
    Optional<Checkout> before = value("--before", words).map(Benchmarks::checkout);
    String title = value("--only", words).orElse("");
    if (titles().noneMatch(known -> known.contains(title))) {
      refuse("--only needs a part of one of: " + titles().collect(Collectors.joining(", ")));
    }
    if (!words.isEmpty() || peer && (large || !title.isEmpty()) || !peer && before.isPresent()) {
      refuse(
          "benchmark knows --quick, --large and --only <part of a title>, or --quick, --peer and"
              + " --before <checkout>, not "
              + String.join(" ", arguments));
    }
    Scale scale = quick ? Scale.smoke() : Scale.full(large ? VERY_LARGE : LARGE);
    Console console = new Console(System.out);
    Path log = keepChatterOffTheConsole();
    try {
      boolean met =
          peer
              ? new PeerBenchmark(console, scale, before).run()
              : new Benchmarks(console, scale, title)
                  .run("./planning-services benchmark" + (large ? " --large" : ""));
      System.exit(met ? 0 : 1);
    } catch (Exception failed) {
      failed.printStackTrace();
      console.say("%nNothing was written, since it failed: %s%nMore: %s", failed, log);
      System.exit(1);
    }
  }

  /** Takes an option and what follows it out of the words. */
  private static Optional<String> value(String option, List<String> words) {
    int at = words.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      refuse(option + " needs a value.");
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static Checkout checkout(String folder) {
    Checkout checkout = new Checkout(Path.of(folder).toAbsolutePath().normalize());
    if (Files.notExists(
        checkout.root().resolve("voucher-service/target/quarkus-app/quarkus-run.jar"))) {
      refuse("--before needs a checkout that is built: " + checkout.root() + " is none.");
    }
    return checkout;
  }

  private static Stream<String> titles() {
    return Stream.of(ON_ONE_STACK, ON_AN_EMPTY_STACK).flatMap(List::stream).map(Measurement::title);
  }

  private static void refuse(String sentence) {
    System.err.println(sentence);
    System.exit(2);
  }

  /**
   * @return whether every budget is met
   */
  private boolean run(String command) throws Exception {
    if (!scale.quick() && only.isEmpty()) {
      recordStarts(console);
    }
    measure(ON_ONE_STACK);
    measure(ON_AN_EMPTY_STACK);
    return report(command);
  }

  /** Leaves the AOT caches with which services are to be measured, when they are not there yet. */
  static void recordStarts(Console console) {
    console.say("A journey first, for the caches that it leaves.");
    StackFolder folder = Bench.folder();
    Console silent = new Console(new PrintStream(PrintStream.nullOutputStream()));
    StackPlan plan =
        StackPlan.of(folder, StackPorts.free(), silent).withMovableClock().recordingStarts();
    try (Stack stack = Stack.start(plan);
        Journey journey = new Journey(stack, silent)) {
      journey.walkTo(Journey.length());
    }
    Folders.delete(folder.root());
  }

  private void measure(List<Measurement> all) throws Exception {
    List<Measurement> wanted =
        all.stream().filter(measurement -> measurement.title().contains(only)).toList();
    if (wanted.isEmpty()) {
      return;
    }
    Set<Service> services = EnumSet.noneOf(Service.class);
    wanted.forEach(measurement -> services.addAll(measurement.services()));
    try (Bench bench = Bench.start(services, console)) {
      machine = Machine.of(bench);
      for (Measurement measurement : wanted) {
        console.say("%n%s", measurement.title());
        List<Finding> found = measurement.take(bench, scale);
        found.forEach(this::tell);
        findings.addAll(found);
      }
    }
  }

  private void tell(Finding finding) {
    console.say(
        "  %s: %s, budget %s%s",
        finding.what(), finding.figure(), finding.budget(), finding.met() ? "" : " NOT MET");
  }

  /** Only a whole run is written down. */
  private boolean report(String command) throws IOException {
    if (!scale.quick() && only.isEmpty()) {
      String date = LocalDate.now(ZoneOffset.UTC).toString();
      PerformancePage page = PerformancePage.find();
      page.writeFirst(new Report(date, command, machine, findings).markdown());
      console.say("%nWritten: %s", page.file());
    }
    return findings.stream().allMatch(Finding::met);
  }

  /** Warnings of libraries go to a log file. */
  private static Path keepChatterOffTheConsole() throws IOException {
    StackFolder folder = Bench.folder();
    Path log = Files.createDirectories(folder.root().getParent()).resolve("benchmark.log");
    System.setErr(
        new PrintStream(
            Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            true,
            StandardCharsets.UTF_8));
    return log;
  }
}
