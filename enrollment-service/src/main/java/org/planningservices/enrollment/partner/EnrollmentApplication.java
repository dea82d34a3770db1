package org.planningservices.enrollment.partner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partner asks for when it enrols in an offering.
 *
 * @param enrollmentId id of the enrolment if it comes to one
 * @param locationExists whether the partner has one
 * @param window when the partner qualifies for the offering; empty when it does not at all
 * @param day the day of asking, which is the first day of the term
 */
public record EnrollmentApplication(
    UUID enrollmentId,
    String offeringCode,
    boolean locationExists,
    Optional<EligibilityWindow> window,
    LocalDate day) {

  boolean isCovered() {
    return window.filter(days -> days.covers(day)).isPresent();
  }
}
