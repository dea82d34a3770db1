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
    static final String CODE = "deliverable.too-large";

    TooLarge() {
      super(Kind.TOO_LARGE, CODE, "A deliverable may hold at most 25 MiB.");
    }
  }

  static final class UnsupportedType extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.unsupported-type";

    UnsupportedType() {
      super(
          Kind.UNSUPPORTED_TYPE,
          CODE,
          "A deliverable is a pdf, docx, pptx or xlsx file; this is none by its content.");
    }
  }

  static final class NameDoesNotFit extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.name-does-not-fit";

    NameDoesNotFit(DeliverableType content) {
      super(
          Kind.UNSUPPORTED_TYPE,
          CODE,
          "The content is " + content + ", and the name of the file has to end accordingly.");
    }
  }

  static final class TooMany extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.too-many";

    TooMany(int most) {
      super(Kind.CONFLICT, CODE, "At most " + most + " deliverables are taken for a voucher.");
    }
  }

  static final class NotAwaited extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.not-awaited";

    NotAwaited() {
      super(
          Kind.CONFLICT,
          CODE,
          "Deliverables are taken while the voucher is reserved, valid and not yet reported.");
    }
  }

  static final class MalformedForm extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.form-malformed";

    MalformedForm(String why) {
      super(Kind.MALFORMED, CODE, "The form cannot be read: " + why + ".");
    }
  }

  static final class RangeOutside extends DeliveryRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.range-outside";

    private final long size;

    RangeOutside(long size) {
      super(
          Kind.OUT_OF_RANGE,
          CODE,
          "The file has " + size + " bytes, and the range begins after them.");
      this.size = size;
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Content-Range", "bytes */" + size);
    }
  }
}
