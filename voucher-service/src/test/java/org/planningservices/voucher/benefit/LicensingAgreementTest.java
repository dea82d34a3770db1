package org.planningservices.voucher.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.foundation.problem.Refusal;

class LicensingAgreementTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 30);
  private static final UUID VOUCHER = UUID.fromString("0199c0de-0000-7000-8000-000000000101");

  /** Every verb in every status, with the status it leads to or the code that refuses it. */
  @ParameterizedTest(name = "{1} on {0}: {2}")
  @CsvSource({
    "AVAILABLE, GRANT,    AVAILABLE",
    "AVAILABLE, ACTIVATE, ACTIVE",
    "AVAILABLE, DEBIT,    benefit.not-active",
    "AVAILABLE, END,      ENDED",
    "ACTIVE,    GRANT,    ACTIVE",
    "ACTIVE,    ACTIVATE, benefit.move-not-allowed",
    "ACTIVE,    DEBIT,    ACTIVE",
    "ACTIVE,    END,      ENDED",
    "ENDED,     GRANT,    benefit.ended",
    "ENDED,     ACTIVATE, benefit.ended",
    "ENDED,     DEBIT,    benefit.ended",
    "ENDED,     END,      benefit.move-not-allowed",
  })
  void leadsOnlyWhereTheProgrammeSays(BenefitStatus from, String verb, String outcome) {
    LicensingAgreement agreement = in(from);
    long before = agreement.sequence();

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> make(verb, agreement));

    if (outcome.startsWith("benefit.")) {
      assertThat(refusal.code()).isEqualTo(outcome);
      assertThat(agreement.status()).isEqualTo(from);
      assertThat(agreement.sequence()).isEqualTo(before);
    } else {
      assertThat(refusal).isNull();
      assertThat(agreement.status()).isEqualTo(BenefitStatus.valueOf(outcome));
      assertThat(agreement.sequence()).isEqualTo(before + 1);
    }
  }

  @Test
  void givesOutNoMoreThanItHas() {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);

    assertThat(agreement.debit(15, VOUCHER, TODAY, NOW).days()).isEqualTo(-15);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> agreement.debit(10, VOUCHER, TODAY, NOW));

    assertThat(refusal.code()).isEqualTo("benefit.days-exhausted");
    assertThat(refusal.reasons().getFirst().facts())
        .containsEntry("available", 5L)
        .containsEntry("wanted", 10L);
    assertThat(agreement.availableDays()).isEqualTo(5);
  }

  /** [programme 6.1] */
  @Test
  void goesBelowZeroByWhatIsInVouchersAndNoFurther() {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);
    agreement.debit(15, VOUCHER, TODAY, NOW);

    Refusal tooMuch =
        catchThrowableOfType(
            Refusal.class,
            () -> agreement.grant(LedgerKind.ADJUSTED, -21, "coverage returned", TODAY, NOW));
    LedgerEntry entry = agreement.grant(LedgerKind.ADJUSTED, -20, "coverage returned", TODAY, NOW);

    assertThat(tooMuch.code()).isEqualTo("benefit.days-exhausted");
    assertThat(entry.balance()).isEqualTo(-15);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> agreement.debit(1, VOUCHER, TODAY, NOW))
                .code())
        .isEqualTo("benefit.days-exhausted");
    assertThat(agreement.returnDays(15, VOUCHER, TODAY, NOW).balance()).isZero();
  }

  @Test
  void losesNothingWhenItEndsBelowZero() {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);
    agreement.debit(15, VOUCHER, TODAY, NOW);
    agreement.grant(LedgerKind.ADJUSTED, -10, "coverage returned", TODAY, NOW);

    assertThat(agreement.end(LAST_DAY.plusDays(1), NOW)).isEmpty();

    assertThat(agreement.status()).isEqualTo(BenefitStatus.ENDED);
    assertThat(agreement.availableDays()).isEqualTo(-5);
    assertThat(agreement.totals().forfeited()).isZero();
  }

  @Test
  void isActiveFromItsFirstToItsLastDay() {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);

    assertThat(agreement.isActiveOn(TODAY.minusDays(1))).isFalse();
    assertThat(agreement.isActiveOn(TODAY)).isTrue();
    assertThat(agreement.isActiveOn(LAST_DAY)).isTrue();
    assertThat(agreement.isActiveOn(LAST_DAY.plusDays(1))).isFalse();
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> agreement.debit(1, VOUCHER, LAST_DAY.plusDays(1), NOW))
                .code())
        .isEqualTo("benefit.ended");
  }

  @Test
  void losesWhatIsLeftWhenItEnds() {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);

    LedgerEntry entry = agreement.end(LAST_DAY.plusDays(1), NOW).orElseThrow();

    assertThat(entry.kind()).isEqualTo(LedgerKind.FORFEITED);
    assertThat(entry.days()).isEqualTo(-20);
    assertThat(agreement.availableDays()).isZero();
  }

  @Test
  void doesNotEndOnItsLastDay() {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> agreement.end(LAST_DAY, NOW));
    assertThat(refusal.code()).isEqualTo("benefit.move-not-allowed");
    assertThat(refusal.detail()).isEqualTo("An ACTIVE benefit cannot be ended.");
    assertThat(agreement.availableDays()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({"GRANTED, 0", "GRANTED, -1", "CONVERTED, -1", "ADJUSTED, 0", "DEBITED, 1"})
  void refusesGrantsThatAreNone(LedgerKind kind, long days) {
    LicensingAgreement agreement = in(BenefitStatus.ACTIVE);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> agreement.grant(kind, days, "reason", TODAY, NOW));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(agreement.availableDays()).isEqualTo(20);
  }

  private static LicensingAgreement in(BenefitStatus status) {
    LicensingAgreement agreement =
        LicensingAgreement.register(UUID.randomUUID(), "A-1", TODAY, LAST_DAY, NOW);
    agreement.grant(LedgerKind.GRANTED, 20, "points", TODAY, NOW);
    switch (status) {
      case AVAILABLE -> {}
      case ACTIVE -> activate(agreement);
      case ENDED -> {
        activate(agreement);
        agreement.end(LAST_DAY.plusDays(1), NOW);
      }
    }
    return agreement;
  }

  private static void make(String verb, LicensingAgreement agreement) {
    switch (verb) {
      case "GRANT" -> agreement.grant(LedgerKind.GRANTED, 1, "points", TODAY, NOW);
      case "ACTIVATE" -> activate(agreement);
      case "DEBIT" -> agreement.debit(1, VOUCHER, TODAY, NOW);
      case "END" -> agreement.end(LAST_DAY.plusDays(1), NOW);
      default -> throw new IllegalArgumentException(verb);
    }
  }

  private static void activate(LicensingAgreement agreement) {
    agreement.activate("Erika Mustermann", "erika@example.org", TODAY, NOW);
  }
}
