package org.planningservices.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planningservices.local.stack.Service;

/**
 * The targets of a service that is twice as fast, and what came out.
 *
 * @param journey resident MiB of each service after the journey
 */
record PeerFindings(
    Scale scale, BesidePeer.Outcome outcome, IdleMinute idle, Map<Service, Long> journey) {
  private static final double LEAST_SPEED = 1.6;
  private static final double MOST_TAIL = 0.8;
  private static final double MOST_COST = 0.55;
  private static final double LEAST_OF_RAW = 0.75;
  private static final double MOST_ALONE = 2.5;
  private static final long MOST_LOADED_MEBIBYTES = 320;
  private static final long MOST_MEBIBYTES = 220;
  private static final double MOST_IDLE = 0.02;
  private static final double MOST_CLIMB = 0.25;
  private static final double MOST_START = 0.7;

  List<Finding> all() {
    List<Finding> all = new ArrayList<>(List.of(speed(), tail()));
    outcome.earlier().ifPresent(before -> all.add(cost(before)));
    all.addAll(List.of(besideRaw(), alone(), loadedMemory(), memory(), idleness()));
    outcome.earlier().ifPresent(before -> all.addAll(List.of(climb(before), start(before))));
    return all;
  }

  private Finding speed() {
    double mine = outcome.present().perSecond();
    double peers = outcome.peer().perSecond();
    return atLeast(
        LEAST_SPEED,
        mine / peers,
        "Reserve over HTTP, %d connections, beside the peer".formatted(scale.clients()),
        "%.0f/s beside %.0f/s".formatted(mine, peers),
        List.of(
            ("In turns, %d of %d s each after %d s of settling, while the other stands still (SIGSTOP);"
                    + " the median of each counts.")
                .formatted(
                    scale.turns(),
                    scale.period().toSeconds(),
                    ReserveOverHttp.SETTLING.toSeconds()),
            "The same load generator, server, data and number of vouchers, each on a database of its"
                + " own; deploy/benchmarks/peer/README.md tells what the peer does and leaves out.",
            "Measured after "
                + outcome.services().entrySet().stream()
                    .map(it -> it.getKey() + " had " + it.getValue().warmedUp() + " s")
                    .collect(Collectors.joining(", "))
                + " of the same work, until its compilers took next to none of the processor.",
            "The peer runs with `" + PeerService.options() + "`."));
  }

  private Finding tail() {
    double mine = outcome.present().percentileMillis(0.99);
    double peers = outcome.peer().percentileMillis(0.99);
    return atMost(
        MOST_TAIL,
        mine / peers,
        "The same, p99 beside the peer",
        "%.1f ms beside %.1f ms".formatted(mine, peers),
        List.of("In the same turns, under full load."));
  }

  private Finding cost(Figures before) {
    double mine = outcome.present().usage().service();
    double earlier = before.usage().service();
    return atMost(
        MOST_COST,
        mine / earlier,
        "Processor time of voucher-service for a reservation, beside before",
        "%.2f ms beside %.2f ms".formatted(mine, earlier),
        List.of("utime and stime of /proc/…/stat over the turns, by the reservations made."));
  }

  private Finding besideRaw() {
    double mine = outcome.present().perSecond();
    double raw = outcome.raw().perSecond();
    return atLeast(
        LEAST_OF_RAW,
        mine / raw,
        "Reserve over HTTP, beside raw JDBC of the nine statements",
        "%.0f/s beside %.0f/s".formatted(mine, raw),
        List.of(
            "Raw: the nine statements of the peer as PostgreSQL logged them, prepared once a"
                + " connection, in turns with the services, which stand still meanwhile: whatever"
                + " voucher-service makes of its own statements, it is held against these."));
  }

  private Finding alone() {
    double mine = outcome.present().aloneMillis();
    double raw = outcome.raw().aloneMillis();
    return atMost(
        MOST_ALONE,
        mine / raw,
        "One client, p50, beside raw JDBC of the nine statements",
        "%.2f ms beside %.2f ms".formatted(mine, raw),
        List.of("%d turns each; the peer has %.2f ms.".formatted(scale.turns(), peerAlone())));
  }

  private double peerAlone() {
    return outcome.peer().aloneMillis();
  }

  private Finding loadedMemory() {
    Memory mine = outcome.present().memory();
    Memory peers = outcome.peer().memory();
    return new Finding(
        "Resident memory under full load",
        "≤ %d MiB".formatted(MOST_LOADED_MEBIBYTES),
        "%d MiB".formatted(mine.resident()),
        mine.resident() <= MOST_LOADED_MEBIBYTES,
        List.of(
            "VmRSS when a turn ends, median; Pss %d MiB. The peer: %d MiB, Pss %d MiB."
                .formatted(mine.proportional(), peers.resident(), peers.proportional())));
  }

  private Finding memory() {
    long most = Collections.max(journey.values());
    return new Finding(
        "Resident memory of a service after the journey",
        "≤ %d MiB".formatted(MOST_MEBIBYTES),
        "largest %d MiB".formatted(most),
        most <= MOST_MEBIBYTES,
        List.of(
            "On a stack of all four services: "
                + journey.entrySet().stream()
                    .map(it -> "%s %d MiB".formatted(it.getKey().database(), it.getValue()))
                    .collect(Collectors.joining(", "))
                + "."));
  }

  private Finding idleness() {
    Usage cores = idle.cores();
    return new Finding(
        "Four idle services and their database backends",
        "≤ %.2f core".formatted(MOST_IDLE),
        "%.3f core".formatted(idle.together()),
        idle.together() <= MOST_IDLE,
        List.of(
            "For %d s, half of that after the journey: services %.3f, their backends %.3f; besides, PostgreSQL %.3f and Kafka %.3f."
                .formatted(
                    idle.watched().toSeconds(),
                    cores.service(),
                    cores.backends(),
                    cores.database(),
                    cores.broker())));
  }

  private Finding climb(Figures before) {
    double mine = outcome.present().climbSeconds();
    double earlier = before.climbSeconds();
    return atMost(
        MOST_CLIMB,
        mine / earlier,
        "Time under load from start to 80 % of full speed, beside before",
        "%.0f s beside %.0f s".formatted(mine, earlier),
        List.of(
            ("From ready on, under full load, to the end of the first five seconds in which 80 %% of"
                    + " its own speed of above was reached; given up after %d s. The peer: %.0f s.")
                .formatted(scale.patience().toSeconds(), outcome.peer().climbSeconds())));
  }

  private Finding start(Figures before) {
    double mine = outcome.present().startSeconds();
    double earlier = before.startSeconds();
    return atMost(
        MOST_START,
        mine / earlier,
        "From start to ready, beside before",
        "%.2f s beside %.2f s".formatted(mine, earlier),
        List.of(
            "voucher-service alone, killed and started anew, with the AOT cache that a journey leaves in the checkout; the peer, without one, needs %.2f s."
                .formatted(outcome.peer().startSeconds())));
  }

  private static Finding atLeast(
      double least, double ratio, String what, String beside, List<String> notes) {
    return new Finding(
        what,
        "≥ %.2f ×".formatted(least),
        "%.2f × (%s)".formatted(ratio, beside),
        ratio >= least,
        notes);
  }

  private static Finding atMost(
      double most, double ratio, String what, String beside, List<String> notes) {
    return new Finding(
        what,
        "≤ %.2f ×".formatted(most),
        "%.2f × (%s)".formatted(ratio, beside),
        ratio <= most,
        notes);
  }
}
