package org.planningservices.payment.request;

import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.security.SecurityLog;

/** Why a payment request does not do what it is asked. */
public abstract sealed class PaymentRequestRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private PaymentRequestRefusal(String code, String detail, List<Reason> reasons) {
    super(Kind.CONFLICT, code, detail, reasons);
  }

  /** Rules of drafting are broken; every one is named. */
  public static final class DraftRefused extends PaymentRequestRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payment.draft-refused";

    DraftRefused(List<Reason> reasons) {
      super(CODE, "These vouchers cannot be put on one payment request; see reasons.", reasons);
    }
  }

  /** Rules of submitting are broken; every one is named. */
  public static final class SubmissionRefused extends PaymentRequestRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payment.submission-refused";

    SubmissionRefused(List<Reason> reasons) {
      super(CODE, "The payment request cannot be submitted as it is; see reasons.", reasons);
    }
  }

  /** The partner has used the number on another payment request. */
  public static final class InvoiceNumberUsed extends PaymentRequestRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payment.invoice-number-used";

    public InvoiceNumberUsed() {
      super(
          CODE,
          "This invoice number is on another of your payment requests, one that is not rejected.",
          List.of());
    }
  }

  /** Whoever approved it may not release the money as well. */
  public static final class SecondPersonRequired extends PaymentRequestRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payment.second-person-required";

    SecondPersonRequired() {
      super(
          CODE,
          "Whoever approved a payment request may not release its payment; somebody else has to.",
          List.of());
    }

    @Override
    public SecurityLog securityEvent() {
      return SecurityLog.SECOND_PERSON_REQUIRED;
    }
  }

  /** The day of the payment cannot be. */
  public static final class ImpossiblePaymentDay extends PaymentRequestRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "payment.impossible-day";

    ImpossiblePaymentDay(String text, Map<String, Object> facts) {
      super(CODE, text, List.of(Reason.of(CODE, text, facts)));
    }
  }
}
