package org.planningservices.voucher.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.Refusal;

/** Whatever happens to an agreement, its ledger adds up and no day appears or disappears. */
class LedgerSequenceTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  enum Verb {
    GRANT,
    CONVERT,
    ADJUST,
    DEBIT,
    RETURN,
    END
  }

  record Attempt(Verb verb, int days) {}

  @Property(tries = 2000)
  void sumOfTheLedgerIsAlwaysTheBalance(@ForAll("attempts") List<Attempt> attempts) {
    LicensingAgreement agreement =
        LicensingAgreement.register(
            UniqueId.next(), "A-1", TODAY.minusYears(1), TODAY.plusYears(1), NOW);
    agreement.activate("Erika Mustermann", "erika@example.org", TODAY, NOW);
    List<LedgerEntry> ledger = new ArrayList<>();
    List<LedgerEntry> outside = new ArrayList<>();
    long sequence = agreement.sequence();
    for (Attempt attempt : attempts) {
      try {
        ledger.addAll(make(attempt, agreement, outside));
        assertThat(agreement.sequence()).isEqualTo(++sequence);
      } catch (Refusal refused) {
        assertThat(agreement.sequence()).isEqualTo(sequence);
      }
      long sum = ledger.stream().mapToLong(LedgerEntry::days).sum();
      assertThat(agreement.availableDays()).isEqualTo(sum);
      assertThat(agreement.totals()).isEqualTo(totals(ledger));
      assertThat(sum).isGreaterThanOrEqualTo(-daysInVouchers(ledger));
      assertThat(ledger.isEmpty() ? 0 : ledger.getLast().balance()).isEqualTo(sum);
      assertThat(ledger).extracting(LedgerEntry::sequence).isSorted().doesNotHaveDuplicates();
    }
    assertThat(daysInVouchers(ledger))
        .isEqualTo(-outside.stream().mapToLong(LedgerEntry::days).sum());
  }

  /** As somebody adds them up who reads the ledger. */
  private static DayTotals totals(List<LedgerEntry> ledger) {
    return new DayTotals(
        sum(ledger, LedgerKind.GRANTED),
        sum(ledger, LedgerKind.CONVERTED),
        sum(ledger, LedgerKind.ADJUSTED),
        -sum(ledger, LedgerKind.DEBITED),
        sum(ledger, LedgerKind.RETURNED),
        -sum(ledger, LedgerKind.FORFEITED));
  }

  private static long sum(List<LedgerEntry> ledger, LedgerKind kind) {
    return ledger.stream().filter(entry -> entry.kind() == kind).mapToLong(LedgerEntry::days).sum();
  }

  /** Days of vouchers that took theirs and did not return them. */
  private static long daysInVouchers(List<LedgerEntry> ledger) {
    return ledger.stream()
        .filter(entry -> entry.voucherId().isPresent())
        .mapToLong(entry -> -entry.days())
        .sum();
  }

  private static List<LedgerEntry> make(
      Attempt attempt, LicensingAgreement agreement, List<LedgerEntry> outside) {
    return switch (attempt.verb()) {
      case GRANT ->
          List.of(agreement.grant(LedgerKind.GRANTED, attempt.days(), "points", TODAY, NOW));
      case CONVERT ->
          List.of(agreement.grant(LedgerKind.CONVERTED, attempt.days(), "training", TODAY, NOW));
      case ADJUST ->
          List.of(agreement.grant(LedgerKind.ADJUSTED, attempt.days() - 8, "fix", TODAY, NOW));
      case DEBIT -> {
        LedgerEntry debit = agreement.debit(attempt.days() + 1, UUID.randomUUID(), TODAY, NOW);
        outside.add(debit);
        yield List.of(debit);
      }
      case RETURN -> {
        if (outside.isEmpty()) {
          throw new BenefitRefusal.DaysExhausted(0, 0);
        }
        LedgerEntry debit = outside.getLast();
        LedgerEntry back =
            agreement.returnDays((int) -debit.days(), debit.voucherId().orElseThrow(), TODAY, NOW);
        outside.removeLast();
        yield List.of(back);
      }
      case END -> agreement.end(TODAY.plusYears(2), NOW).stream().toList();
    };
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.of(
                Verb.GRANT,
                Verb.GRANT,
                Verb.CONVERT,
                Verb.ADJUST,
                Verb.DEBIT,
                Verb.DEBIT,
                Verb.DEBIT,
                Verb.RETURN,
                Verb.RETURN,
                Verb.END),
            Arbitraries.integers().between(0, 15))
        .as(Attempt::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }
}
