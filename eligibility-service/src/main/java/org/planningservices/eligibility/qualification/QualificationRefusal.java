package org.planningservices.eligibility.qualification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** What cannot be recorded because it already is. */
public abstract sealed class QualificationRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private QualificationRefusal(String code, String detail, UUID recordedAs) {
    super(
        Kind.CONFLICT,
        code,
        detail,
        List.of(Reason.of(code, detail, Map.of("recordedAs", recordedAs.toString()))));
  }

  /** The same competency, level and dates. */
  public static final class CompetencyAlreadyRecorded extends QualificationRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "competency.already-recorded";

    CompetencyAlreadyRecorded(UUID competencyId) {
      super(
          CODE, "This competency is already recorded with the same level and dates.", competencyId);
    }
  }

  /** A training completed on the same day. */
  public static final class TrainingAlreadyRecorded extends QualificationRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "compliance-training.already-recorded";

    TrainingAlreadyRecorded(UUID trainingId) {
      super(CODE, "A compliance training completed on that day is already recorded.", trainingId);
    }
  }

  /** A reference names one consultant of a partner. */
  public static final class ConsultantAlreadyRecorded extends QualificationRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "consultant.already-recorded";

    ConsultantAlreadyRecorded(UUID consultantId) {
      super(CODE, "The partner already has a consultant with that reference.", consultantId);
    }
  }

  /** The same exam, passed on the same day. */
  public static final class ExamAlreadyRecorded extends QualificationRefusal {
    private static final long serialVersionUID = 1L;
    public static final String CODE = "exam.already-recorded";

    ExamAlreadyRecorded(UUID passedExamId) {
      super(
          CODE,
          "That exam, passed on that day, is already recorded for the consultant.",
          passedExamId);
    }
  }
}
