package org.planningservices.eligibility.recording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.qualification.CompletedTraining;
import org.planningservices.eligibility.qualification.Consultant;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.Qualifications;

/**
 * Everything recorded about a partner, oldest record first.
 *
 * @param sequence of the last record; 0 when nothing is recorded
 */
public record QualificationsView(
    UUID partnerId,
    long sequence,
    List<HeldCompetencyView> competencies,
    List<ComplianceTrainingView> complianceTrainings,
    List<ConsultantView> consultants) {

  static QualificationsView of(
      Qualifications qualifications, Catalogue catalogue, LocalDate today) {
    return new QualificationsView(
        qualifications.partnerId(),
        qualifications.sequence(),
        qualifications.company().competencies().stream()
            .sorted(Comparator.comparing(HeldCompetency::competencyId))
            .map(HeldCompetencyView::of)
            .toList(),
        qualifications.company().trainings().stream()
            .sorted(Comparator.comparing(CompletedTraining::trainingId))
            .map(ComplianceTrainingView::of)
            .toList(),
        qualifications.consultants().stream()
            .sorted(Comparator.comparing(Consultant::consultantId))
            .map(
                consultant ->
                    ConsultantView.of(
                        consultant, qualifications.examsOf(consultant).toList(), catalogue, today))
            .toList());
  }
}
