package org.planningservices.voucher.delivering;

import org.planningservices.foundation.problem.Refusal;
import org.planningservices.voucher.delivering.inspecting.DeliverableType;

/** Why an upload is not taken. */
abstract sealed class DeliveryRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private DeliveryRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  static final class TooLarge extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(Kind.TOO_LARGE, "deliverable.too-large", "A deliverable may hold at most 25 MiB.");
    }
  }

  static final class UnsupportedType extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    UnsupportedType() {
      super(
          Kind.UNSUPPORTED_TYPE,
          "deliverable.unsupported-type",
          "A deliverable is a pdf, docx, pptx or xlsx file; this is none by its content.");
    }
  }

  static final class NameDoesNotFit extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    NameDoesNotFit(DeliverableType content) {
      super(
          Kind.UNSUPPORTED_TYPE,
          "deliverable.name-does-not-fit",
          "The content is " + content + ", and the name of the file has to end accordingly.");
    }
  }

  static final class TooMany extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    TooMany(int most) {
      super(
          Kind.CONFLICT,
          "deliverable.too-many",
          "At most " + most + " deliverables are taken for a voucher.");
    }
  }

  static final class NotAwaited extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    NotAwaited() {
      super(
          Kind.CONFLICT,
          "deliverable.not-awaited",
          "Deliverables are taken while the voucher is reserved, valid and not yet reported.");
    }
  }
}
