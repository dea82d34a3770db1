package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.text.Article;

/** Why a voucher does not make a move. */
@SuppressWarnings("serial")
public abstract sealed class VoucherRefusal extends Refusal {

  private VoucherRefusal(String code, String detail, List<Reason> reasons) {
    super(Kind.CONFLICT, code, detail, reasons);
  }

  private VoucherRefusal(String code, String detail, Map<String, Object> facts) {
    this(code, detail, List.of(Reason.of(code, detail, facts)));
  }

  /** The status does not allow the move. */
  public static final class MoveNotAllowed extends VoucherRefusal {
    MoveNotAllowed(VoucherMove move, VoucherStatus status) {
      super(
          "voucher.move-not-allowed",
          Article.with(status) + " voucher cannot " + move.words() + ".",
          Map.of("status", status.name(), "move", move.name()));
    }
  }

  /** Somebody was faster. */
  public static final class AlreadyReserved extends VoucherRefusal {
    AlreadyReserved() {
      super(
          "voucher.already-reserved",
          "The voucher is already reserved.",
          Map.of("status", VoucherStatus.RESERVED.name(), "move", VoucherMove.RESERVE.name()));
    }
  }

  /** Its days are over [D2]. */
  public static final class HasExpired extends VoucherRefusal {
    HasExpired(Instant expiresAt) {
      super(
          "voucher.expired",
          "The voucher expired at " + expiresAt + ".",
          Map.of("expiresAt", expiresAt.toString()));
    }
  }

  /** Its days are not over yet. */
  public static final class NotYetExpired extends VoucherRefusal {
    NotYetExpired(Instant expiresAt) {
      super(
          "voucher.not-expired",
          "The voucher is valid until " + expiresAt + ".",
          Map.of("expiresAt", expiresAt.toString()));
    }
  }

  /** Rules forbid the reservation, or its new dates; all of them are told. */
  public static final class ReservationRefused extends VoucherRefusal {
    ReservationRefused(List<Reason> reasons) {
      super("voucher.reservation-refused", "The reservation is refused; see reasons.", reasons);
    }
  }

  /** The engagement is already reported, so its reservation stays as it is. */
  public static final class CompletionAlreadyFiled extends VoucherRefusal {
    CompletionAlreadyFiled(UUID receiptId) {
      super(
          "voucher.completion-already-filed",
          "The completion report of this voucher is already filed.",
          Map.of("receiptId", receiptId.toString()));
    }
  }

  /** Only a reported engagement can be redeemed [D:S8]. */
  public static final class CompletionMissing extends VoucherRefusal {
    CompletionMissing() {
      super(
          "voucher.completion-missing",
          "The completion report with its deliverable has to be filed first.",
          Map.of());
    }
  }
}
