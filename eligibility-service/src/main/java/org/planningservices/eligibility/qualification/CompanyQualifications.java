package org.planningservices.eligibility.qualification;

import java.util.Collection;
import java.util.List;

/** What the partner has to show as a company. */
public record CompanyQualifications(
    List<HeldCompetency> competencies, List<CompletedTraining> trainings) {

  public static final CompanyQualifications NONE = new CompanyQualifications(List.of(), List.of());

  public CompanyQualifications {
    competencies = List.copyOf(competencies);
    trainings = List.copyOf(trainings);
  }

  static CompanyQualifications of(
      Collection<HeldCompetency> competencies, Collection<CompletedTraining> trainings) {
    return new CompanyQualifications(List.copyOf(competencies), List.copyOf(trainings));
  }
}
