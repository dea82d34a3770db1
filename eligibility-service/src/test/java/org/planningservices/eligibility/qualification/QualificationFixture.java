package org.planningservices.eligibility.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.catalogue.CompetencyLevel;
import org.planningservices.foundation.id.UniqueId;

/** Things to record, in the words of the tests. */
public final class QualificationFixture {

  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private QualificationFixture() {}

  public static HeldCompetency silver(String code, String attainedOn, String anniversaryOn) {
    return held(code, CompetencyLevel.SILVER, attainedOn, anniversaryOn);
  }

  public static HeldCompetency gold(String code, String attainedOn, String anniversaryOn) {
    return held(code, CompetencyLevel.GOLD, attainedOn, anniversaryOn);
  }

  public static HeldCompetency held(
      String code, CompetencyLevel level, String attainedOn, String anniversaryOn) {
    return new HeldCompetency(
        UniqueId.next(),
        code,
        level,
        LocalDate.parse(attainedOn),
        LocalDate.parse(anniversaryOn),
        NOW);
  }

  public static CompletedTraining trainingOn(String day) {
    return new CompletedTraining(UniqueId.next(), LocalDate.parse(day), NOW);
  }

  public static Consultant consultant(String reference) {
    return new Consultant(UniqueId.next(), reference, NOW);
  }

  public static PassedExam exam(UUID consultantId, String examCode, String passedOn) {
    return new PassedExam(UniqueId.next(), consultantId, examCode, LocalDate.parse(passedOn), NOW);
  }
}
