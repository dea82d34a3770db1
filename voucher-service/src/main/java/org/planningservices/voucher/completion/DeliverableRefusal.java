package org.planningservices.voucher.completion;

import org.planningservices.foundation.problem.Refusal;

/** Why a deliverable is not taken, whatever the file. */
public abstract sealed class DeliverableRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private DeliverableRefusal(String code, String detail) {
    super(Kind.CONFLICT, code, detail);
  }

  /** The voucher is not reserved, its days are over, or its report is filed. */
  public static final class NotAwaited extends DeliverableRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "deliverable.not-awaited";

    NotAwaited() {
      super(
          CODE,
          "Deliverables can be uploaded only while the voucher is reserved and valid and"
              + " its report is not yet filed.");
    }
  }

  /** The partner handed in as many for the voucher as it may. */
  public static final class TooMany extends DeliverableRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "deliverable.too-many";

    TooMany(int most) {
      super(CODE, "At most " + most + " deliverables can be uploaded for a voucher.");
    }
  }
}
