package org.planningservices.payment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.payment.request.PaymentRequestExamples.NOW;
import static org.planningservices.payment.request.PaymentRequestExamples.payable;
import static org.planningservices.payment.request.PaymentRequestExamples.payment;
import static org.planningservices.payment.request.PaymentRequestExamples.proposal;
import static org.planningservices.payment.request.PaymentRequestExamples.submission;
import static org.planningservices.payment.request.PaymentRequestMove.APPROVE;
import static org.planningservices.payment.request.PaymentRequestMove.DELETE;
import static org.planningservices.payment.request.PaymentRequestMove.REJECT;
import static org.planningservices.payment.request.PaymentRequestMove.SETTLE;
import static org.planningservices.payment.request.PaymentRequestMove.SUBMIT;
import static org.planningservices.payment.request.PaymentRequestStatus.APPROVED;
import static org.planningservices.payment.request.PaymentRequestStatus.DELETED;
import static org.planningservices.payment.request.PaymentRequestStatus.DRAFT;
import static org.planningservices.payment.request.PaymentRequestStatus.PAID;
import static org.planningservices.payment.request.PaymentRequestStatus.REJECTED;
import static org.planningservices.payment.request.PaymentRequestStatus.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.foundation.moves.MoveNotAllowed;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.PayableStatus;

/** Every state × every move, with the expected cells written by hand from [programme 11.4]. */
class PaymentRequestMovesTest {

  private static final PaymentRequestStatus NO = null;

  static Stream<Arguments> matrix() {
    return Stream.of(
        // move DRAFT SUBMITTED APPROVED REJECTED PAID DELETED
        row(PaymentRequestMove.DRAFT, NO, NO, NO, NO, NO, NO),
        row(SUBMIT, SUBMITTED, NO, NO, NO, NO, NO),
        row(DELETE, DELETED, NO, NO, NO, NO, NO),
        row(APPROVE, NO, APPROVED, NO, NO, NO, NO),
        row(REJECT, NO, REJECTED, NO, NO, NO, NO),
        row(SETTLE, NO, NO, PAID, NO, NO, NO));
  }

  private static Arguments row(PaymentRequestMove move, PaymentRequestStatus... cells) {
    return Arguments.of(move, cells);
  }

  @Test
  void theTableHasEveryMove() {
    assertThat(matrix().map(row -> row.get()[0]))
        .containsExactlyElementsOf(Arrays.asList(PaymentRequestMove.values()));
  }

  @ParameterizedTest
  @CsvSource({
    "REJECT, APPROVED, An APPROVED payment request cannot be rejected.",
    "SETTLE, DRAFT, A DRAFT payment request cannot be paid."
  })
  void saysInWordsWhatIsNotAllowed(
      PaymentRequestMove move, PaymentRequestStatus status, String sentence) {
    Payable payable = payable(5);
    PaymentRequest request = in(status, payable);
    assertThatThrownBy(() -> make(move, request, payable))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("payment.wrong-status");
              assertThat(refusal.detail()).isEqualTo(sentence);
              assertThat(refusal.reasons().getFirst().facts())
                  .isEqualTo(Map.of("status", status.name(), "move", move.name()));
            });
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void movesOnlyAsTheTableSays(PaymentRequestMove move, PaymentRequestStatus[] cells) {
    assertThat(cells).hasSameSizeAs(PaymentRequestStatus.values());
    for (PaymentRequestStatus status : PaymentRequestStatus.values()) {
      Payable payable = payable(5);
      PaymentRequest request = in(status, payable);
      PayableStatus before = payable.status();
      long sequence = request.sequence();
      PaymentRequestStatus expected = cells[status.ordinal()];
      assertThat(move.leadsFrom(status)).isEqualTo(expected != NO);
      if (move == PaymentRequestMove.DRAFT) {
        assertThat(move.to()).isEqualTo(DRAFT);
      } else if (expected == NO) {
        assertThatThrownBy(() -> make(move, request, payable))
            .as("%s from %s", move, status)
            .isInstanceOf(MoveNotAllowed.class)
            .hasMessageMatching(
                "An? " + status + " payment request cannot " + move.words() + "\\.");
        assertThat(request.status()).isEqualTo(status);
        assertThat(request.sequence()).isEqualTo(sequence);
        assertThat(payable.status()).isEqualTo(before);
      } else {
        PaymentRequestEvent event = make(move, request, payable);
        assertThat(request.status()).as("%s from %s", move, status).isEqualTo(expected);
        assertThat(event).isExactlyInstanceOf(eventOf(move));
        assertThat(event.paymentRequestId()).isEqualTo(request.id());
        assertThat(event.sequence()).isEqualTo(sequence + 1);
        assertThat(request.sequence()).isEqualTo(sequence + 1);
        assertThat(request.lines()).allMatch(line -> line.isLive() == request.status().isLive());
      }
    }
  }

  private static PaymentRequest in(PaymentRequestStatus status, Payable payable) {
    PaymentRequest request = PaymentRequest.draft(UUID.randomUUID(), proposal(payable)).request();
    List<PaymentRequestMove> path =
        switch (status) {
          case DRAFT -> List.of();
          case SUBMITTED -> List.of(SUBMIT);
          case APPROVED -> List.of(SUBMIT, APPROVE);
          case REJECTED -> List.of(SUBMIT, REJECT);
          case PAID -> List.of(SUBMIT, APPROVE, SETTLE);
          case DELETED -> List.of(DELETE);
        };
    path.forEach(move -> make(move, request, payable));
    assertThat(request.status()).isEqualTo(status);
    return request;
  }

  private static PaymentRequestEvent make(
      PaymentRequestMove move, PaymentRequest request, Payable payable) {
    List<Payable> payables = List.of(payable);
    return switch (move) {
      case DRAFT -> throw new IllegalArgumentException("makes a new payment request");
      case SUBMIT -> request.submit(submission(payable));
      case DELETE -> request.delete(payables, NOW);
      case APPROVE -> request.approve("alice", null, 30, NOW);
      case REJECT -> request.reject(RejectionReason.OUT_OF_SCOPE, "alice", "No.", payables, NOW);
      case SETTLE -> request.settle(payment("bob"), payables, NOW);
    };
  }

  private static Class<? extends PaymentRequestEvent> eventOf(PaymentRequestMove move) {
    return switch (move) {
      case DRAFT -> PaymentRequestEvent.Drafted.class;
      case SUBMIT -> PaymentRequestEvent.Submitted.class;
      case DELETE -> PaymentRequestEvent.Deleted.class;
      case APPROVE -> PaymentRequestEvent.Approved.class;
      case REJECT -> PaymentRequestEvent.Rejected.class;
      case SETTLE -> PaymentRequestEvent.Settled.class;
    };
  }
}
