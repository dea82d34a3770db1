package org.planningservices.voucher.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why an agreement does not give, take or change. */
public abstract sealed class BenefitRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private BenefitRefusal(String code, String detail, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, detail, List.of(Reason.of(code, detail, facts)));
  }

  /** The agreement number is somebody's already. */
  public static final class NumberTaken extends BenefitRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "licensing-agreement.number-taken";

    public NumberTaken() {
      super(CODE, "An agreement with this number is already registered.", Map.of());
    }
  }

  /** Nobody activated the benefit, or its agreement has not begun. */
  public static final class NotActive extends BenefitRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "benefit.not-active";

    NotActive(BenefitStatus status, LocalDate startsOn) {
      super(
          CODE,
          "The benefit has to be active, and its agreement has to have begun, before"
              + " days can be spent.",
          Map.of("status", status.name(), "startsOn", startsOn.toString()));
    }
  }

  /** The agreement is over. */
  public static final class HasEnded extends BenefitRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "benefit.ended";

    HasEnded(LocalDate endsOn) {
      super(CODE, "The agreement ended on " + endsOn + ".", Map.of("endsOn", endsOn.toString()));
    }
  }

  /** There are fewer days left than are wanted. */
  public static final class DaysExhausted extends BenefitRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "benefit.days-exhausted";

    DaysExhausted(long available, long wanted) {
      super(
          CODE,
          "There are %d days left, and %d are needed.".formatted(available, wanted),
          Map.of("available", available, "wanted", wanted));
    }
  }
}
