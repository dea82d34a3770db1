package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a voucher does not make a move. */
public abstract sealed class VoucherRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private VoucherRefusal(String code, String detail, List<Reason> reasons) {
    super(Kind.CONFLICT, code, detail, reasons);
  }

  private VoucherRefusal(String code, String detail, Map<String, Object> facts) {
    this(code, detail, List.of(Reason.of(code, detail, facts)));
  }

  /** Somebody was faster. */
  public static final class AlreadyReserved extends VoucherRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.already-reserved";

    AlreadyReserved() {
      super(
          CODE,
          "The voucher is already reserved.",
          Map.of("status", VoucherStatus.RESERVED.name(), "move", VoucherMove.RESERVE.name()));
    }
  }

  /** Its days are over [D2]. */
  public static final class HasExpired extends VoucherRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.expired";

    HasExpired(Instant expiresAt) {
      super(
          CODE,
          "The voucher expired at " + expiresAt + ".",
          Map.of("expiresAt", expiresAt.toString()));
    }
  }

  /** Its days are not over yet. */
  public static final class NotYetExpired extends VoucherRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.not-expired";

    NotYetExpired(Instant expiresAt) {
      super(
          CODE,
          "The voucher is valid until " + expiresAt + ".",
          Map.of("expiresAt", expiresAt.toString()));
    }
  }

  /** Rules forbid the reservation, or its new dates; all of them are reported. */
  public static final class ReservationRefused extends VoucherRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.reservation-refused";

    ReservationRefused(List<Reason> reasons) {
      super(CODE, "The reservation was refused; see reasons.", reasons);
    }
  }

  /** The engagement is already reported, so its reservation stays as it is. */
  public static final class CompletionAlreadyFiled extends VoucherRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.completion-already-filed";

    CompletionAlreadyFiled(UUID receiptId) {
      super(
          CODE,
          "The completion report of this voucher is already filed.",
          Map.of("receiptId", receiptId.toString()));
    }
  }

  /** Only a reported engagement can be redeemed [D:S8]. */
  public static final class CompletionMissing extends VoucherRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.completion-missing";

    CompletionMissing() {
      super(CODE, "The completion report with its deliverable has to be filed first.", Map.of());
    }
  }
}
