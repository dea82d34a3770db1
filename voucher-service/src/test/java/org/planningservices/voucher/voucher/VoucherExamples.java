package org.planningservices.voucher.voucher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;

/** Vouchers in every status, and what it takes to move them. */
public final class VoucherExamples {

  static final Instant ASSIGNED_AT = Instant.parse("2026-11-24T09:00:00Z");
  public static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  static final Instant EXPIRES_AT = ASSIGNED_AT.plus(Duration.ofDays(180));
  static final UUID CUSTOMER = UUID.fromString("0199c0de-0000-7000-8000-000000000201");
  public static final UUID PARTNER = UUID.fromString("0199c0de-0000-7000-8000-000000000301");
  static final UUID OTHER_PARTNER = UUID.fromString("0199c0de-0000-7000-8000-000000000302");
  public static final UUID REQUEST = UUID.fromString("0199c0de-0000-7000-8000-000000000901");
  static final LocalDate DEADLINE = LocalDate.of(2027, 1, 30);
  static final int DAYS = 5;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 11);
  static final Admission ADMITTED = new Admission(true, true, true, true);

  private VoucherExamples() {}

  static Voucher assigned() {
    return assignedWith(DAYS, null);
  }

  static Voucher assignedWith(int days, UUID designatedPartner) {
    return Voucher.assign(entitlement(days, designatedPartner), credentials("code", "mail"))
        .voucher();
  }

  public static Voucher in(VoucherStatus status) {
    Voucher voucher = assigned();
    switch (status) {
      case ASSIGNED -> {}
      case RESERVED -> reserve(voucher);
      case REDEEMED -> redeem(voucher);
      case INVOICED, PAID -> redeem(voucher).show(status, REQUEST);
      case CANCELLED -> voucher.cancel(true, NOW);
      case EXPIRED -> voucher.expire(true, EXPIRES_AT);
      case DENIED, FORFEITED -> redeem(voucher).show(status, null);
    }
    return voucher;
  }

  static Voucher reported() {
    return complete(reserve(assigned()));
  }

  static Voucher reserve(Voucher voucher) {
    voucher.reserve(plan(), goodStanding(), NOW);
    return voucher;
  }

  static Voucher complete(Voucher voucher) {
    voucher.complete(PARTNER, completion(), NOW);
    return voucher;
  }

  private static Voucher redeem(Voucher voucher) {
    complete(reserve(voucher)).redeem(PARTNER, DEADLINE, NOW);
    return voucher;
  }

  static Entitlement entitlement(int days, UUID designatedPartner) {
    return new Entitlement(
        CUSTOMER,
        UniqueId.next(),
        "DDPS",
        days,
        designatedPartner,
        "Erika Mustermann",
        "erika@example.org",
        ASSIGNED_AT,
        EXPIRES_AT);
  }

  static Credentials credentials(String code, String administrator) {
    return new Credentials(
        code.getBytes(StandardCharsets.UTF_8), administrator.getBytes(StandardCharsets.UTF_8));
  }

  static ReservationPlan plan() {
    return plan(PARTNER, FIRST_DAY, LAST_DAY, true);
  }

  static ReservationPlan plan(UUID partnerId, LocalDate start, LocalDate end, boolean accepted) {
    return plan(partnerId, start, end, null, "2020-08", accepted);
  }

  static ReservationPlan justified(String justification) {
    return plan(PARTNER, FIRST_DAY, LAST_DAY, justification, "2020-08", true);
  }

  static ReservationPlan termsOf(String version) {
    return plan(PARTNER, FIRST_DAY, LAST_DAY, null, version, true);
  }

  private static ReservationPlan plan(
      UUID partnerId,
      LocalDate start,
      LocalDate end,
      String justification,
      String termsVersion,
      boolean accepted) {
    return new ReservationPlan(
        partnerId,
        UUID.fromString("0199c0de-0000-7000-8000-000000000501"),
        "DE",
        "DDPS-WINOFF",
        start,
        end,
        UUID.fromString("0199c0de-0000-7000-8000-000000000601"),
        null,
        null,
        null,
        justification,
        termsVersion,
        "2020-08",
        accepted,
        "somebody");
  }

  static PartnerStanding goodStanding() {
    return standing(ADMITTED, "DE", false, false);
  }

  static PartnerStanding standing(
      Admission admission, String country, boolean alike, boolean ofThisKind) {
    return new PartnerStanding(
        admission, country, "DDPS", List.of(1, 3, 5, 10, 15), true, alike, ofThisKind);
  }

  static VoucherEvent.Completion completion() {
    return new VoucherEvent.Completion(
        UniqueId.next(),
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 12, 1),
        DAYS,
        List.of(new VoucherEvent.Deliverable(UniqueId.next(), "a".repeat(64))));
  }
}
