package org.planningservices.payment.payable;

import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a payable does not do what it is asked. */
public abstract sealed class PayableRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private PayableRefusal(String code, String detail, Reason reason) {
    super(Kind.CONFLICT, code, detail, List.of(reason));
  }

  /** Its status does not allow the move. */
  public static final class WrongStatus extends PayableRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payable.wrong-status";

    WrongStatus(Payable payable, PayableMove move) {
      super(
          CODE,
          "A redeemed voucher that is " + payable.status() + " cannot " + move.words() + ".",
          Reason.of(
              CODE,
              "The status does not allow it.",
              Map.of(
                  "voucherId",
                  payable.voucherId(),
                  "status",
                  payable.status().name(),
                  "move",
                  move.name())));
    }
  }

  /** It may still be submitted. */
  public static final class DeadlineNotPassed extends PayableRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payable.deadline-not-passed";

    DeadlineNotPassed(Payable payable) {
      super(
          CODE,
          "The redeemed voucher may still be put on a payment request.",
          Reason.of(
              CODE,
              "The deadline has not passed.",
              Map.of("voucherId", payable.voucherId(), "deadline", payable.deadline().toString())));
    }
  }

  /** The payment request that asks for the move is not the one that it is on. */
  public static final class OnAnotherPaymentRequest extends PayableRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payable.on-another-payment-request";

    OnAnotherPaymentRequest(Payable payable) {
      super(
          CODE,
          "The redeemed voucher is not on this payment request.",
          Reason.of(
              CODE,
              "It is on another payment request, or on none.",
              Map.of("voucherId", payable.voucherId())));
    }
  }
}
