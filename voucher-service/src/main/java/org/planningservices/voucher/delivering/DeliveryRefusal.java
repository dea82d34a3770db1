package org.planningservices.voucher.delivering;

import java.util.Map;
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
          "A deliverable has to be a pdf, docx, pptx or xlsx file; by its content, this"
              + " one is none of these.");
    }
  }

  static final class NameDoesNotFit extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    NameDoesNotFit(DeliverableType content) {
      super(
          Kind.UNSUPPORTED_TYPE,
          "deliverable.name-does-not-fit",
          "The content is " + content + ", so the name of the file has to end accordingly.");
    }
  }

  static final class TooMany extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    TooMany(int most) {
      super(
          Kind.CONFLICT,
          "deliverable.too-many",
          "At most " + most + " deliverables can be uploaded for a voucher.");
    }
  }

  static final class NotAwaited extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    NotAwaited() {
      super(
          Kind.CONFLICT,
          "deliverable.not-awaited",
          "Deliverables can be uploaded only while the voucher is reserved and valid and"
              + " its report is not yet filed.");
    }
  }

  static final class MalformedForm extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    MalformedForm(String why) {
      super(Kind.MALFORMED, "deliverable.form-malformed", "The form cannot be read: " + why + ".");
    }
  }

  static final class RangeOutside extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;

    private final long size;

    RangeOutside(long size) {
      super(
          Kind.OUT_OF_RANGE,
          "deliverable.range-outside",
          "The file has " + size + " bytes, and the range begins after them.");
      this.size = size;
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Content-Range", "bytes */" + size);
    }
  }
}
