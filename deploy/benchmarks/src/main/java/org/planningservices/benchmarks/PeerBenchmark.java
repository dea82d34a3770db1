package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;

/**
 * {@code ./planning-services benchmark --peer}: the suite beside an idiomatic Spring Boot service
 * and, with {@code --before}, beside an earlier build of itself.
 */
final class PeerBenchmark {
  private final Console console;
  private final Scale scale;
  private final Optional<Checkout> before;

  PeerBenchmark(Console console, Scale scale, Optional<Checkout> before) {
    this.console = console;
    this.scale = scale;
    this.before = before;
  }

  /**
   * @return whether every target is met
   */
  boolean run() throws Exception {
    if (!scale.quick()) {
      Benchmarks.recordStarts(console);
    }
    Machine machine;
    BesidePeer.Outcome outcome;
    try (Bench bench = Bench.start(EnumSet.of(Service.VOUCHER), console)) {
      machine = Machine.of(bench);
      console.say("%nReserve a voucher, in turns");
      outcome = BesidePeer.measure(bench, scale, before);
    }
    Map<Service, Long> journey;
    IdleMinute idle;
    try (Bench bench = Bench.start(EnumSet.allOf(Service.class), console)) {
      console.say("%nThe four services, after the journey and idle");
      journey = StartAndMemory.memoryAfterTheJourney(bench);
      idle = IdleMinute.watch(bench, scale);
    }
    List<Finding> findings = new PeerFindings(scale, outcome, idle, journey).all();
    console.say("%n%s", Report.table("Target", findings));
    if (!scale.quick()) {
      write(machine, findings, outcome);
    }
    return findings.stream().allMatch(Finding::met);
  }

  private void write(Machine machine, List<Finding> findings, BesidePeer.Outcome outcome)
      throws IOException, InterruptedException {
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    String command = "./planning-services benchmark --peer";
    Map<String, String> facts = new LinkedHashMap<>(machine.facts());
    if (before.isPresent()) {
      command += " --before <checkout>";
      facts.put("Before", "the suite at commit " + commit(before.get()));
    }
    PerformancePage page = PerformancePage.find();
    page.writeSecond(
        new PeerReport(date, command, new Machine(facts), findings, outcome).markdown());
    console.say("Written: %s", page.file());
  }

  private static String commit(Checkout checkout) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "-C", checkout.root().toString(), "rev-parse", "--short", "HEAD")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 ? told : "unknown";
  }
}
