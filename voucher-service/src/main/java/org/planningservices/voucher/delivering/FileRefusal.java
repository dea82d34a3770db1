package org.planningservices.voucher.delivering;

import java.util.Map;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.voucher.delivering.inspecting.DeliverableType;

/** Why a file cannot be taken, or be given in part. */
abstract sealed class FileRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private FileRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  static final class TooLarge extends FileRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.too-large";

    TooLarge() {
      super(Kind.TOO_LARGE, CODE, "A deliverable may hold at most 25 MiB.");
    }
  }

  static final class UnsupportedType extends FileRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.unsupported-type";

    UnsupportedType() {
      super(
          Kind.UNSUPPORTED_TYPE,
          CODE,
          "A deliverable has to be a pdf, docx, pptx or xlsx file; by its content, this"
              + " one is none of these.");
    }
  }

  static final class NameDoesNotFit extends FileRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.name-does-not-fit";

    NameDoesNotFit(DeliverableType content) {
      super(
          Kind.UNSUPPORTED_TYPE,
          CODE,
          "The content is " + content + ", so the name of the file has to end accordingly.");
    }
  }

  static final class MalformedForm extends FileRefusal {
    private static final long serialVersionUID = 1L;
    static final String CODE = "deliverable.form-malformed";

    MalformedForm(String why) {
      super(Kind.MALFORMED, CODE, "The form cannot be read: " + why + ".");
    }
  }

  static final class RangeOutside extends FileRefusal {
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
