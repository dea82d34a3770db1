package org.planningservices.voucher.completion;

import java.util.List;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a completion report is not taken. */
public abstract sealed class CompletionReportRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private CompletionReportRefusal(String code, String detail, List<Reason> reasons) {
    super(Kind.CONFLICT, code, detail, reasons);
  }

  /** Rules forbid the report; all of them are reported. */
  public static final class CompletionRefused extends CompletionReportRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "voucher.completion-refused";

    CompletionRefused(List<Reason> reasons) {
      super(CODE, "The completion report was refused; see reasons.", reasons);
    }
  }
}
