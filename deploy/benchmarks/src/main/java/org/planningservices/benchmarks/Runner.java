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
  private final Dataset dataset;
  private final String token;
  private final Figures figures = new Figures();

  Runner(Bench bench, Scale scale, Contestant contestant) throws IOException, SQLException {
    this.bench = bench;
    this.scale = scale;
    this.contestant = contestant;
    this.dataset = Dataset.create(bench, contestant.database());
    this.token = dataset.partnerToken();
  }

  Contestant contestant() {
    return contestant;
  }

  Figures figures() {
    return figures;
  }

  void requirePromises() throws IOException, SQLException {
    PeerPromises.require(contestant.port(), dataset, token, dataset.assigned(8));
  }

  /** The statements of one reservation. */
  RawReservation.Original original() throws Exception {
    Queue<Dataset.Voucher> vouchers = dataset.assigned(1);
    return ReserveOverHttp.original(
        bench, contestant.port(), contestant.database(), dataset, token, vouchers.remove());
  }

  void warmUp(List<Long> paused) throws Exception {
    settle();
    WarmUp warmUp = new WarmUp(scale, List.of(contestant.pid()));
    figures.warmedUp(
        ProcessPause.during(
            () -> ReserveOverHttp.warmUp(warmUp, contestant.port(), dataset, scale), paused));
  }

  Turn load(int clients, List<Long> paused) throws Exception {
    settle();
    Queue<Dataset.Voucher> vouchers = dataset.assigned(scale.vouchers());
    return ProcessPause.during(
        () ->
            Turn.take(
                bench,
                new Turn.Subject(contestant.pid(), contestant.database()),
                clients,
                ReserveOverHttp.SETTLING,
                scale.period(),
                () -> new Reserving(contestant.port(), dataset, token, vouchers)),
        paused);
  }

  /** The same statements without a service, which stands still with all others. */
  Turn raw(int clients, RawReservation.Original original, List<Long> paused) throws Exception {
    settle();
    Queue<Dataset.Voucher> vouchers = dataset.assigned(scale.vouchers());
    return ProcessPause.during(
        () -> ReserveOverHttp.raw(bench, original, vouchers, clients, scale), paused);
  }

  /** Starts anew, under full load from the moment it is ready. */
  void startAndClimb(List<Long> paused) throws Exception {
    settle();
    double wanted = SHARE * figures.perSecond();
    long enough = Math.round(figures.perSecond() * scale.patience().toSeconds());
    Queue<Dataset.Voucher> vouchers = dataset.assigned((int) Math.min(enough, MOST_VOUCHERS));
    ProcessPause.during(
        () -> {
          long from = System.nanoTime();
          contestant.restart();
          double ready = (System.nanoTime() - from) / 1e9;
          double fast =
              Climb.of(
                  scale.clients(),
                  wanted,
                  scale.patience(),
                  () -> new Reserving(contestant.port(), dataset, token, vouchers));
          figures.addStart(ready, fast);
          return null;
        },
        paused);
  }

  /** What is owed from before would cost the next: events are awaited, letters forgotten. */
  private void settle() throws SQLException, InterruptedException {
    bench.awaitEmpty(contestant.database(), "outbox");
    bench.execute(contestant.database(), "delete from mail");
  }
}
