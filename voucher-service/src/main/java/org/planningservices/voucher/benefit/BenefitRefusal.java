package org.planningservices.voucher.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.text.Article;

/** Why an agreement does not give, take or change. */
@SuppressWarnings("serial")
public abstract sealed class BenefitRefusal extends Refusal {

  private BenefitRefusal(String code, String detail, Map<String, Object> facts) {
    super(Kind.CONFLICT, code, detail, List.of(Reason.of(code, detail, facts)));
  }

  /** The agreement number is somebody's already. */
  static final class NumberTaken extends BenefitRefusal {
    NumberTaken() {
      super(
          "licensing-agreement.number-taken",
          "An agreement with this number is already registered.",
          Map.of());
    }
  }

  /** The status does not allow the move. */
  public static final class MoveNotAllowed extends BenefitRefusal {
    MoveNotAllowed(BenefitMove move, BenefitStatus status) {
      super(
          "benefit.move-not-allowed",
          Article.with(status) + " benefit cannot " + move.words() + ".",
          Map.of("status", status.name(), "move", move.name()));
    }
  }

  /** Nobody activated the benefit, or its agreement has not begun. */
  public static final class NotActive extends BenefitRefusal {
    NotActive(BenefitStatus status, LocalDate startsOn) {
      super(
          "benefit.not-active",
          "The benefit has to be active, and its agreement begun, before days can be spent.",
          Map.of("status", status.name(), "startsOn", startsOn.toString()));
    }
  }

  /** The agreement is over. */
  public static final class HasEnded extends BenefitRefusal {
    HasEnded(LocalDate endsOn) {
      super(
          "benefit.ended",
          "The agreement ended with " + endsOn + ".",
          Map.of("endsOn", endsOn.toString()));
    }
  }

  /** There are fewer days left than are wanted. */
  public static final class DaysExhausted extends BenefitRefusal {
    DaysExhausted(long available, long wanted) {
      super(
          "benefit.days-exhausted",
          "There are %d days left, and %d are needed.".formatted(available, wanted),
          Map.of("available", available, "wanted", wanted));
    }
  }
}
