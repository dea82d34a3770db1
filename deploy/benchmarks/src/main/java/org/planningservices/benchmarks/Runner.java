package org.planningservices.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;

/** A contestant with the vouchers that it reserves, and what was measured of it. */
final class Runner {
  private static final double SHARE = 0.8;
  private static final int MOST_VOUCHERS = 150_000;

  private final Bench bench;
  private final Scale scale;
  private final Contestant contestant;
  private final World world;
  private final String token;
  private final Figures figures = new Figures();

  Runner(Bench bench, Scale scale, Contestant contestant) throws IOException, SQLException {
    this.bench = bench;
    this.scale = scale;
    this.contestant = contestant;
    this.world = World.create(bench, contestant.database());
    this.token = world.partnerToken();
  }

  Contestant contestant() {
    return contestant;
  }

  Figures figures() {
    return figures;
  }

  void requirePromises() throws IOException, SQLException {
    PeerPromises.require(contestant.port(), world, token, world.assigned(8));
  }

  /** The statements of one reservation. */
  RawReservation.Original original() throws Exception {
    Queue<World.Voucher> vouchers = world.assigned(1);
    return ReserveOverHttp.original(
        bench, contestant.port(), contestant.database(), world, token, vouchers.remove());
  }

  void warmUp(List<Long> halted) throws Exception {
    settle();
    WarmUp warmUp = new WarmUp(scale, List.of(contestant.pid()));
    figures.warmedUp(
        Halt.during(() -> ReserveOverHttp.warmUp(warmUp, contestant.port(), world, scale), halted));
  }

  Turn load(int clients, List<Long> halted) throws Exception {
    settle();
    Queue<World.Voucher> vouchers = world.assigned(scale.vouchers());
    return Halt.during(
        () ->
            Turn.take(
                bench,
                new Turn.Subject(contestant.pid(), contestant.database()),
                clients,
                ReserveOverHttp.SETTLING,
                scale.period(),
                () -> new Reserving(contestant.port(), world, token, vouchers)),
        halted);
  }

  /** The same statements without a service, which stands still with all others. */
  Turn raw(int clients, RawReservation.Original original, List<Long> halted) throws Exception {
    settle();
    Queue<World.Voucher> vouchers = world.assigned(scale.vouchers());
    return Halt.during(
        () -> ReserveOverHttp.raw(bench, original, vouchers, clients, scale), halted);
  }

  /** Starts anew, under full load from the moment it is ready. */
  void startAndClimb(List<Long> halted) throws Exception {
    settle();
    double wanted = SHARE * figures.perSecond();
    long enough = Math.round(figures.perSecond() * scale.patience().toSeconds());
    Queue<World.Voucher> vouchers = world.assigned((int) Math.min(enough, MOST_VOUCHERS));
    Halt.during(
        () -> {
          long from = System.nanoTime();
          contestant.restart();
          double ready = (System.nanoTime() - from) / 1e9;
          double fast =
              Climb.of(
                  scale.clients(),
                  wanted,
                  scale.patience(),
                  () -> new Reserving(contestant.port(), world, token, vouchers));
          figures.addStart(ready, fast);
          return null;
        },
        halted);
  }

  /** What is owed from before would cost the next: events are awaited, letters forgotten. */
  private void settle() throws SQLException, InterruptedException {
    bench.awaitEmpty(contestant.database(), "outbox");
    bench.execute(contestant.database(), "delete from mail");
  }
}
