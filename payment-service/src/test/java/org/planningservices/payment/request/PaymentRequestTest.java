package org.planningservices.payment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.planningservices.payment.request.PaymentRequestExamples.BERLIN;
import static org.planningservices.payment.request.PaymentRequestExamples.MUNICH;
import static org.planningservices.payment.request.PaymentRequestExamples.NOW;
import static org.planningservices.payment.request.PaymentRequestExamples.PARTNER;
import static org.planningservices.payment.request.PaymentRequestExamples.PAYEE;
import static org.planningservices.payment.request.PaymentRequestExamples.payable;
import static org.planningservices.payment.request.PaymentRequestExamples.payment;
import static org.planningservices.payment.request.PaymentRequestExamples.proposal;
import static org.planningservices.payment.request.PaymentRequestExamples.rate;
import static org.planningservices.payment.request.PaymentRequestExamples.rates;
import static org.planningservices.payment.request.PaymentRequestExamples.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.payment.money.Money;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.PayableStatus;
import org.planningservices.payment.ratecard.RateCard;

class PaymentRequestTest {

  private final Payable five = payable(5);
  private final Payable ten = payable(10);
  private final UUID id = UUID.randomUUID();

  @Test
  void isDraftedWithTheRatesOfTheCountry() {
    PaymentRequest.Created created = PaymentRequest.draft(id, proposal(five, ten));
    PaymentRequest request = created.request();
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.DRAFT);
    assertThat(request.lines())
        .extracting(PaymentRequestLine::number, PaymentRequestLine::amount)
        .containsExactly(
            tuple(1, Money.of("5100.10", "EUR")), tuple(2, Money.of("10200.10", "EUR")));
    assertThat(request.total()).isEqualTo(Money.of("15300.20", "EUR"));
    assertThat(created.event())
        .isEqualTo(
            new PaymentRequestEvent.Drafted(
                id,
                PARTNER,
                1,
                NOW,
                List.of(five.voucherId(), ten.voucherId()),
                Money.of("15300.20", "EUR")));
    assertThat(five.status()).isEqualTo(PayableStatus.DRAFTED);
    assertThat(five.paymentRequestId()).isEqualTo(id);
  }

  @Test
  void namesEveryReasonWhyVouchersCannotBeDrafted() {
    Payable held = payable(5);
    held.hold(UUID.randomUUID());
    Payable munich = payable(MUNICH, "DE", 5);
    Payable france = payable(BERLIN, "FR", 5);
    Payable fourDays = payable(4);

    Refusal refusal =
        refusal(() -> PaymentRequest.draft(id, proposal(five, held, munich, france, fourDays)));

    assertThat(refusal).isInstanceOf(PaymentRequestRefusal.DraftRefused.class);
    assertThat(refusal.code()).isEqualTo("payment.draft-refused");
    assertThat(refusal.reasons())
        .extracting(Reason::code, reason -> reason.facts().get("voucherId"))
        .containsExactly(
            tuple("payment.voucher-already-requested", held.voucherId()),
            tuple("payment.location-differs", munich.voucherId()),
            tuple("payment.country-differs", france.voucherId()),
            tuple("payment.rate-missing", fourDays.voucherId()));
    assertThat(five.status()).isEqualTo(PayableStatus.OPEN);
  }

  @Test
  void isNotDraftedInTwoCurrencies() {
    RateCard changing =
        new RateCard(
            List.of(
                rate("DE", 5, Money.of("1.00", "EUR")), rate("DE", 10, Money.of("2.00", "USD"))));
    DraftProposal both =
        new DraftProposal(PARTNER, BERLIN, "INV-1", List.of(five, ten), changing, NOW);
    Refusal refusal = refusal(() -> PaymentRequest.draft(id, both));
    assertThat(refusal.reasons())
        .extracting(Reason::code, reason -> reason.facts().get("voucherId"))
        .containsExactly(tuple("payment.currency-differs", ten.voucherId()));
    assertThat(List.of(five.status(), ten.status())).containsOnly(PayableStatus.OPEN);
  }

  /** Another country mostly has another currency, which tells nothing more. */
  @Test
  void tellsTheOtherCountryAndNotItsCurrency() {
    Payable america = payable(BERLIN, "US", 5);
    RateCard cards =
        new RateCard(
            List.of(
                rate("DE", 5, Money.of("1.00", "EUR")), rate("US", 5, Money.of("2.00", "USD"))));
    DraftProposal both =
        new DraftProposal(PARTNER, BERLIN, "INV-1", List.of(five, america), cards, NOW);
    assertThat(refusal(() -> PaymentRequest.draft(id, both)).reasons())
        .extracting(Reason::code)
        .containsExactly("payment.country-differs");
  }

  @Test
  void isNotDraftedAfterTheDeadline() {
    var late = five.deadlineEndsAt();
    Refusal refusal = refusal(() -> PaymentRequest.draft(id, proposal(late, List.of(five))));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("payment.deadline-passed");
    five.forfeit(late);
    refusal = refusal(() -> PaymentRequest.draft(id, proposal(five)));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("payment.deadline-passed");
  }

  @Test
  void isNotDraftedForAPaidVoucher() {
    PaymentRequest first = approved(five);
    first.settle(payment("bob"), List.of(five), NOW);
    Refusal refusal = refusal(() -> PaymentRequest.draft(id, proposal(five)));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("payment.voucher-already-paid");
  }

  @Test
  void holdsNoVoucherOfAnotherPartner() {
    assertThatThrownBy(
            () ->
                new DraftProposal(UUID.randomUUID(), BERLIN, "INV-1", List.of(five), rates(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isSubmittedUntilTheLastInstantOfTheDeadline() {
    PaymentRequest request = drafted(five);
    var last = five.deadlineEndsAt().minus(1, ChronoUnit.MICROS);
    PaymentRequestEvent.Submitted event = request.submit(submission(last, List.of(five)));
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.SUBMITTED);
    assertThat(request.submission().payeeId()).isEqualTo(PAYEE);
    assertThat(five.status()).isEqualTo(PayableStatus.REQUESTED);
    assertThat(event.referenceNumber()).matches("PR(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    assertThat(event)
        .isEqualTo(
            new PaymentRequestEvent.Submitted(
                request.id(),
                PARTNER,
                2,
                last,
                List.of(five.voucherId()),
                request.submission().referenceNumber(),
                Money.of("5100.10", "EUR")));
  }

  @Test
  void namesEveryReasonWhyItCannotBeSubmitted() {
    PaymentRequest request = drafted(five);
    SubmissionApplication late =
        new SubmissionApplication(
            List.of(five), Optional.empty(), Optional.of("FR"), five.deadlineEndsAt());
    Refusal refusal = refusal(() -> request.submit(late));
    assertThat(refusal).isInstanceOf(PaymentRequestRefusal.SubmissionRefused.class);
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("payment.deadline-passed", "payment.location-in-another-country");
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.DRAFT);
    assertThat(five.status()).isEqualTo(PayableStatus.DRAFTED);
  }

  /** What account a location has matters only if it may invoice at all. */
  @Test
  void asksForAnAccountOfALocationInTheCountryOnly() {
    PaymentRequest request = drafted(five);
    SubmissionApplication without =
        new SubmissionApplication(List.of(five), Optional.empty(), Optional.of("DE"), NOW);
    assertThat(refusal(() -> request.submit(without)).reasons())
        .extracting(Reason::code)
        .containsExactly("payment.payee-missing");
  }

  @Test
  void isPayableWithinThirtyDaysOfApproval() {
    PaymentRequest request = submitted(five);
    PaymentRequestEvent.Approved event = request.approve("alice", null, 30, NOW);
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.APPROVED);
    assertThat(event)
        .isEqualTo(
            new PaymentRequestEvent.Approved(
                request.id(),
                PARTNER,
                3,
                NOW,
                List.of(five.voucherId()),
                LocalDate.of(2026, 12, 24)));
  }

  @Test
  void freesItsVouchersWhenRejected() {
    PaymentRequest request = submitted(five);
    PaymentRequestEvent.Rejected event =
        request.reject(RejectionReason.NOT_UNIQUE, "alice", "Used twice.", List.of(five), NOW);
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.REJECTED);
    assertThat(event.reason()).isEqualTo(RejectionReason.NOT_UNIQUE);
    assertThat(request.lines()).noneMatch(PaymentRequestLine::isLive);
    assertThat(five.status()).isEqualTo(PayableStatus.OPEN);
    assertThat(five.paymentRequestId()).isNull();
    PaymentRequest again = drafted(five);
    assertThat(again.lines()).allMatch(PaymentRequestLine::isLive);
  }

  @Test
  void freesItsVouchersWhenDeleted() {
    PaymentRequest request = drafted(five, ten);
    PaymentRequestEvent.Deleted event = request.delete(List.of(five, ten), NOW);
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.DELETED);
    assertThat(event.voucherIds()).containsExactly(five.voucherId(), ten.voucherId());
    assertThat(List.of(five.status(), ten.status())).containsOnly(PayableStatus.OPEN);
    assertThat(request.lines()).noneMatch(PaymentRequestLine::isLive);
  }

  @Test
  void isPaidByAnotherPersonThanApprovedIt() {
    PaymentRequest request = approved(five);
    Refusal refusal = refusal(() -> request.settle(payment("alice"), List.of(five), NOW));
    assertThat(refusal.code()).isEqualTo("payment.second-person-required");
    assertThat(refusal.detail())
        .startsWith("Whoever approved a payment request may not release its payment;");
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.APPROVED);
    assertThat(five.status()).isEqualTo(PayableStatus.REQUESTED);

    PaymentRequestEvent.Settled event = request.settle(payment("bob"), List.of(five), NOW);
    assertThat(request.status()).isEqualTo(PaymentRequestStatus.PAID);
    assertThat(five.status()).isEqualTo(PayableStatus.PAID);
    assertThat(event)
        .isEqualTo(
            new PaymentRequestEvent.Settled(
                request.id(),
                PARTNER,
                4,
                NOW,
                List.of(five.voucherId()),
                Money.of("5100.10", "EUR"),
                payment("bob")));
  }

  @Test
  void isNotPaidBeforeItWasApprovedNorInTheFuture() {
    PaymentRequest request = approved(five);
    for (String day : List.of("2026-11-22", "2026-11-26")) {
      Payment impossible = new Payment("SEPA-1", LocalDate.parse(day), "bob");
      Refusal refusal = refusal(() -> request.settle(impossible, List.of(five), NOW));
      assertThat(refusal.code()).isEqualTo("payment.impossible-day");
      assertThat(request.status()).isEqualTo(PaymentRequestStatus.APPROVED);
    }
  }

  @Test
  void movesOnlyTheVouchersOfItsLines() {
    PaymentRequest request = drafted(five);
    assertThatThrownBy(() -> request.submit(submission(ten)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PaymentRequest drafted(Payable... payables) {
    return PaymentRequest.draft(UUID.randomUUID(), proposal(payables)).request();
  }

  private static PaymentRequest submitted(Payable payable) {
    PaymentRequest request = drafted(payable);
    request.submit(submission(payable));
    return request;
  }

  private static PaymentRequest approved(Payable payable) {
    PaymentRequest request = submitted(payable);
    request.approve("alice", null, 30, NOW);
    return request;
  }

  private static Refusal refusal(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
