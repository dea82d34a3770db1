package org.planningservices.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.local.stack.Checkout;

/**
 * voucher-service, the peer and, if there is one, the voucher-service of an earlier build reserve
 * in turns, and raw JDBC does what the peer does; while one is measured, the others stand still.
 */
final class BesidePeer {
  private final Bench bench;
  private final Scale scale;
  private final List<Runner> runners = new ArrayList<>();
  private final Figures raw = new Figures();
  private Runner present;
  private Runner peer;
  private Runner earlier;
  private RawReservation.Original original;

  private BesidePeer(Bench bench, Scale scale) {
    this.bench = bench;
    this.scale = scale;
  }

  /**
   * What came out.
   *
   * @param earlier empty when there was no earlier build
   * @param raw of the nine statements
   */
  record Outcome(Figures present, Figures peer, Optional<Figures> earlier, Figures raw) {

    /** By what the report calls them. */
    Map<String, Figures> services() {
      Map<String, Figures> all = new LinkedHashMap<>();
      all.put("voucher-service", present);
      all.put("peer", peer);
      earlier.ifPresent(figures -> all.put("voucher-service before", figures));
      return all;
    }
  }

  static Outcome measure(Bench bench, Scale scale, Optional<Checkout> before) throws Exception {
    BesidePeer measuring = new BesidePeer(bench, scale);
    try (Contestant peer = PeerService.start(bench);
        Contestant earlier = before.map(build -> EarlierService.start(bench, build)).orElse(null)) {
      measuring.prepare(peer, Optional.ofNullable(earlier));
      measuring.takeTurns();
    }
    return new Outcome(
        measuring.present.figures(),
        measuring.peer.figures(),
        Optional.ofNullable(measuring.earlier).map(Runner::figures),
        measuring.raw);
  }

  private void prepare(Contestant peerService, Optional<Contestant> earlierService)
      throws Exception {
    present = add(new PresentService(bench));
    peer = add(peerService);
    earlier = earlierService.isPresent() ? add(earlierService.get()) : null;
    for (Runner runner : runners) {
      runner.requirePromises();
    }
    original = peer.original();
    PeerPromises.requireNine(original.statements());
    for (Runner runner : runners) {
      runner.warmUp(allBut(runner));
      say("%s is warm after %d s", runner, runner.figures().warmedUp());
    }
  }

  private Runner add(Contestant contestant) throws Exception {
    Runner runner = new Runner(bench, scale, contestant);
    runners.add(runner);
    return runner;
  }

  private void takeTurns() throws Exception {
    for (int turn = 0; turn < scale.turns(); turn++) {
      for (Runner runner : runners) {
        Turn loaded = runner.load(scale.clients(), allBut(runner));
        runner.figures().addLoaded(loaded);
        say("%s: %.0f reservations/s", runner, loaded.outcome().perSecond());
      }
      Turn loaded = peer.raw(scale.clients(), original, all());
      raw.addLoaded(loaded);
      bench.say("raw JDBC: %.0f transactions/s", loaded.outcome().perSecond());
    }
    for (int turn = 0; turn < scale.turns(); turn++) {
      for (Runner runner : runners) {
        runner.figures().addAlone(runner.load(1, allBut(runner)));
      }
      raw.addAlone(peer.raw(1, original, all()));
    }
    for (Runner runner : runners) {
      say("%s: p50 %.2f ms for one client", runner, runner.figures().aloneMillis());
    }
    bench.say("raw JDBC: p50 %.2f ms for one client", raw.aloneMillis());
    for (int turn = 0; turn < scale.turns(); turn++) {
      for (Runner runner : runners) {
        runner.startAndClimb(allBut(runner));
      }
    }
    for (Runner runner : runners) {
      say("%s: fast after %.0f s of load", runner, runner.figures().climbSeconds());
    }
  }

  private void say(String format, Runner runner, Object figure) {
    bench.say(format, runner.contestant().title(), figure);
  }

  private List<Long> all() {
    return runners.stream().map(it -> it.contestant().pid()).toList();
  }

  private List<Long> allBut(Runner one) {
    return runners.stream().filter(it -> it != one).map(it -> it.contestant().pid()).toList();
  }
}
