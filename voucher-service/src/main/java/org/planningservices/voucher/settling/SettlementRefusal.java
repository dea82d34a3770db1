package org.planningservices.voucher.settling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a settlement does not make a move; the event then stays parked. */
abstract sealed class SettlementRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private SettlementRefusal(String code, String detail, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, detail, List.of(Reason.of(code, detail, facts)));
  }

  /** A voucher is locked to one payment request [D8]. */
  static final class OtherPaymentRequest extends SettlementRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.on-other-payment-request";

    OtherPaymentRequest(UUID paymentRequestId) {
      super(
          CODE,
          "The voucher is on another payment request.",
          Map.of("paymentRequestId", paymentRequestId.toString()));
    }
  }
}
