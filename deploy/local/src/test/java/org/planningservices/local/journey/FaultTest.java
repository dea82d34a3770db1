package org.planningservices.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;

/** What killed services and an absent broker must not cost: nothing lost, nothing done twice. */
@ExtendWith(PackagedSuite.class)
class FaultTest {
  private static final int REPORTED = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * The relay's mark is its deletion of the row: it has not come back when the service is killed.
   */
  private static final String HOLD_THE_MARK =
      """
      create function hold_mark() returns trigger language plpgsql as
        $$ begin perform pg_sleep(600); return null; end $$;
      create trigger hold_mark before delete on outbox for each statement
        execute function hold_mark()""";

  private static final String END_THE_MARK =
      """
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep';
      drop trigger hold_mark on outbox; drop function hold_mark""";

  private final Stack stack;

  FaultTest(Stack stack) {
    this.stack = stack;
  }

  @Test
  void publishesAfterItsRestartWhatAKilledServiceHadCommittedAndNotSent() throws Exception {
    try (Journey journey = new Journey(stack, PackagedSuite.SILENT)) {
      journey.walkTo(REPORTED);
      JourneyContext context = journey.context();
      Awaitility.await().atMost(PATIENCE).until(() -> outbox() == 0);
      stack.kafka().kill();
      redeem(context);
      stack.process(Service.VOUCHER).kill();
      assertThat(outbox()).isEqualTo(1);

      stack.kafka().start();
      stack.startServices(List.of(Service.VOUCHER));
      context.monitor().await("VoucherRedeemed");
      assertPaidOnce(context);
    }
  }

  @Test
  void actsOnceOnWhatAKilledServiceHadSentAndNotMarked() throws Exception {
    try (Journey journey = new Journey(stack, PackagedSuite.SILENT)) {
      journey.walkTo(REPORTED);
      JourneyContext context = journey.context();
      Awaitility.await().atMost(PATIENCE).until(() -> outbox() == 0);
      database(Service.VOUCHER).execute(HOLD_THE_MARK);
      redeem(context);
      context.monitor().await("VoucherRedeemed");
      stack.process(Service.VOUCHER).kill();
      database(Service.VOUCHER).execute(END_THE_MARK);
      assertThat(outbox()).isEqualTo(1);

      stack.startServices(List.of(Service.VOUCHER));
      context.monitor().await("VoucherRedeemed");
      assertThat(context.monitor().about(context.state().get(JourneyState.Key.VOUCHER)))
          .filteredOn(event -> event.type().equals("VoucherRedeemed"))
          .hasSize(2)
          .extracting(event -> event.id())
          .as("sent twice, as the same event")
          .containsOnly(redeemedEvent(context));
      assertPaidOnce(context);
    }
  }

  @Test
  void actsOnceWhenAConsumerIsKilledBeforeItsOffsetsAreKept() throws Exception {
    try (Journey journey = new Journey(stack, PackagedSuite.SILENT)) {
      journey.walkTo(Journey.length());
      stack.process(Service.PAYMENT).kill();
      long effects = database(Service.PAYMENT).count("audit_entry");
      long known = database(Service.PAYMENT).count("inbox");
      ConsumerGroup group = new ConsumerGroup(stack.kafka().bootstrapServers(), "payment-service");
      group.forget();

      stack.startServices(List.of(Service.PAYMENT));
      Awaitility.await().atMost(PATIENCE).until(group::hasReadEverything);
      assertThat(database(Service.PAYMENT).count("audit_entry")).isEqualTo(effects);
      assertThat(database(Service.PAYMENT).count("inbox")).isEqualTo(known);
      assertThat(database(Service.PAYMENT).count("parked_event")).isZero();
    }
  }

  @Test
  void losesNothingWhileTheBrokerIsAwayForHalfAMinuteUnderLoad() throws Exception {
    List<Actor> partners =
        Stream.generate(Actors::ofNewOrganizations).map(Actors::partner).limit(4).toList();
    try (JourneyContext context = JourneyContext.of(stack, PackagedSuite.SILENT)) {
      partners.forEach(partner -> register(context.api(), partner));
      stack.kafka().stop();
      long added = addLocations(context.api(), partners, Duration.ofSeconds(30));
      stack.kafka().start();
      added += addLocations(context.api(), partners, Duration.ofSeconds(2));

      assertEachKnows(partners, added);
      SequencesOnTopic sequences =
          SequencesOnTopic.read(stack.kafka().bootstrapServers(), Service.ENROLLMENT.topic());
      for (Actor partner : partners) {
        List<Long> ofPartner = sequences.of(partner.organizationId().toString());
        assertThat(ofPartner)
            .as("without a gap, in the order of their first delivery")
            .isEqualTo(LongStream.rangeClosed(1, ofPartner.size()).boxed().toList());
      }
    }
  }

  private static void redeem(JourneyContext context) {
    String voucher = "/v1/vouchers/" + context.state().get(JourneyState.Key.VOUCHER);
    context
        .api()
        .post(
            context.actors().partner(),
            "voucher:manage",
            Service.VOUCHER,
            voucher + "/redemption",
            Map.of());
  }

  /** The last step, and what both services wrote down on the way. */
  private void assertPaidOnce(JourneyContext context) throws SQLException {
    new GetPaid().run(context);
    String voucher = context.state().get(JourneyState.Key.VOUCHER);
    String entries = "audit_entry where object_id = '" + voucher + "' and action = ";
    assertThat(database(Service.PAYMENT).count(entries + "'make-payable'")).isEqualTo(1);
    assertThat(database(Service.VOUCHER).count(entries + "'redeem'")).isEqualTo(1);
    assertThat(database(Service.VOUCHER).count(entries + "'pay'")).isEqualTo(1);
  }

  private static UUID redeemedEvent(JourneyContext context) {
    return context.monitor().about(context.state().get(JourneyState.Key.VOUCHER)).stream()
        .filter(event -> event.type().equals("VoucherRedeemed"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static void register(Api api, Actor partner) {
    api.post(
        partner,
        EnrollPartner.MANAGE,
        Service.ENROLLMENT,
        "/v1/partners",
        Map.of("legalName", "Planning Partners GmbH", "country", JourneyContext.COUNTRY));
  }

  /** Each partner adds one after the other, about twenty a second; returns how many came about. */
  private static long addLocations(Api api, List<Actor> partners, Duration period)
      throws Exception {
    long end = System.nanoTime() + period.toNanos();
    long added = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(partners.size())) {
      List<Future<Long>> running =
          partners.stream().map(it -> threads.submit(() -> addLocations(api, it, end))).toList();
      for (Future<Long> one : running) {
        added += one.get();
      }
    }
    return added;
  }

  private static long addLocations(Api api, Actor partner, long end) {
    String path = "/v1/partners/" + partner.organizationId() + "/locations";
    long added = 0;
    while (System.nanoTime() < end) {
      api.post(partner, EnrollPartner.MANAGE, Service.ENROLLMENT, path, EnrollPartner.location());
      added++;
      LockSupport.parkNanos(50_000_000);
    }
    return added;
  }

  private void assertEachKnows(List<Actor> partners, long locations) {
    String ids =
        String.join("','", partners.stream().map(it -> it.organizationId().toString()).toList());
    String ofThem = " where partner_id in ('" + ids + "')";
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(database(Service.ENROLLMENT).count("location" + ofThem))
                  .isEqualTo(locations);
              assertThat(database(Service.VOUCHER).count("partner_location" + ofThem))
                  .isEqualTo(locations);
              assertThat(database(Service.PAYMENT).count("location" + ofThem)).isEqualTo(locations);
            });
  }

  private long outbox() throws SQLException {
    return database(Service.VOUCHER).count("outbox");
  }

  private ServiceDatabase database(Service service) {
    return new ServiceDatabase(stack.postgres(), service.database());
  }
}
