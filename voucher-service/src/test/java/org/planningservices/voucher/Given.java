package org.planningservices.voucher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.voucher.benefit.LedgerKind;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.benefit.LicensingAgreements;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Admission;
import org.planningservices.voucher.voucher.Credentials;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.PartnerStanding;
import org.planningservices.voucher.voucher.ReservationPlan;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.Vouchers;

/** Vouchers as far along as a test needs them, moved by their own verbs. */
@ApplicationScoped
public class Given {

  public static final String ENGAGEMENT = "DDPS-WINOFF";
  public static final int DAYS = 5;

  /** A wrong guess is recorded on purpose, whatever becomes of the request. */
  public static final Map<String, String> WRONG_GUESSES =
      Map.of("guess_allowance", "true", "audit_entry", "action = 'guess-wrongly'");

  private final Vouchers vouchers;
  private final LicensingAgreements agreements;
  private final VoucherEvents events;
  private final Clock clock;

  Given(Vouchers vouchers, LicensingAgreements agreements, VoucherEvents events, Clock clock) {
    this.vouchers = vouchers;
    this.agreements = agreements;
    this.events = events;
    this.clock = clock;
  }

  public VoucherScenario assigned() {
    return assigned(UUID.randomUUID(), UUID.randomUUID(), null);
  }

  public VoucherScenario designated() {
    UUID partnerId = UUID.randomUUID();
    return assigned(UUID.randomUUID(), partnerId, partnerId);
  }

  public VoucherScenario assigned(UUID customerId, UUID partnerId, UUID designatedPartnerId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              LicensingAgreement agreement = agreement(customerId);
              Instant now = clock.instant();
              Voucher.Created created =
                  Voucher.assign(
                      new Entitlement(
                          customerId,
                          agreement.id(),
                          "DDPS",
                          DAYS,
                          designatedPartnerId,
                          "Erika Mustermann",
                          "erika@example.org",
                          now,
                          now.plus(Duration.ofDays(180))),
                      new Credentials(bytes(), bytes()));
              UUID voucherId = created.voucher().id();
              vouchers.persist(created.voucher());
              agreements.keep(agreement.debit(DAYS, voucherId, today(now), now));
              events.publish(created.event());
              return new VoucherScenario(
                  customerId,
                  partnerId,
                  agreement.id(),
                  voucherId,
                  UUID.randomUUID(),
                  UUID.randomUUID());
            });
  }

  public VoucherScenario reserved() {
    return reserved(assigned());
  }

  public VoucherScenario reserved(VoucherScenario scenario) {
    new Partner(scenario.partnerId(), scenario.locationId(), scenario.consultantId())
        .enroll(today(clock.instant()));
    return move(scenario, voucher -> voucher.reserve(plan(scenario), standing(), clock.instant()));
  }

  /** Given back by its partner, and reserved by another one. */
  public VoucherScenario reservedByAnother(VoucherScenario first) {
    move(first, voucher -> voucher.release(first.partnerId(), null, clock.instant()));
    return reserved(
        new VoucherScenario(
            first.customerId(),
            UUID.randomUUID(),
            first.agreementId(),
            first.voucherId(),
            UUID.randomUUID(),
            UUID.randomUUID()));
  }

  public VoucherScenario reported() {
    VoucherScenario scenario = reserved();
    return move(
        scenario,
        voucher ->
            voucher.complete(
                scenario.partnerId(),
                new VoucherEvent.Completion(
                    UniqueId.next(),
                    today(clock.instant()),
                    today(clock.instant()),
                    DAYS,
                    List.of(new VoucherEvent.Deliverable(UniqueId.next(), "a".repeat(64)))),
                clock.instant()));
  }

  public VoucherScenario redeemed() {
    VoucherScenario scenario = reported();
    return move(
        scenario,
        voucher ->
            voucher.redeem(
                scenario.partnerId(), today(clock.instant()).plusDays(60), clock.instant()));
  }

  public static UUID uploaded(VoucherScenario scenario, String name, byte[] content) {
    return Api.created(
        Requests.upload(scenario.partner(), scenario, name, content), "deliverableId");
  }

  /** Moves the voucher of a stage and tells it, as every use case does. */
  public VoucherScenario move(VoucherScenario scenario, Function<Voucher, VoucherEvent> verb) {
    QuarkusTransaction.requiringNew()
        .run(() -> events.publish(verb.apply(vouchers.locked(scenario.voucherId()))));
    return scenario;
  }

  public String status(VoucherScenario scenario) {
    return Database.text("select status from voucher where voucher_id = ?", scenario.voucherId());
  }

  public ReservationPlan plan(VoucherScenario scenario) {
    LocalDate start = today(clock.instant()).plusDays(7);
    return new ReservationPlan(
        scenario.partnerId(),
        scenario.locationId(),
        "DE",
        ENGAGEMENT,
        start,
        start.plusDays(6),
        scenario.consultantId(),
        null,
        null,
        null,
        null,
        "2020-08",
        "2020-08",
        true,
        "somebody");
  }

  /** Of a partner that may do everything. */
  public static PartnerStanding standing() {
    return new PartnerStanding(
        admitted(), "DE", "DDPS", List.of(1, 3, 5, 10, 15), true, false, false);
  }

  public static Admission admitted() {
    return new Admission(true, true, true, true);
  }

  private LicensingAgreement agreement(UUID customerId) {
    Instant now = clock.instant();
    LocalDate today = today(now);
    LicensingAgreement agreement =
        LicensingAgreement.register(
            customerId,
            "T-" + UUID.randomUUID().toString().substring(0, 18),
            today.minusYears(1),
            today.plusYears(2),
            now);
    agreements.persist(agreement);
    agreements.keep(agreement.grant(LedgerKind.GRANTED, 30, "test", today, now));
    agreement.activate("Erika Mustermann", "erika@example.org", today, now);
    return agreement;
  }

  private static LocalDate today(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static byte[] bytes() {
    return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  }
}
