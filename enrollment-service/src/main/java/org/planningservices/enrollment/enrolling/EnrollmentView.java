package org.planningservices.enrollment.enrolling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.enrollment.partner.EnrollmentStatus;
import org.planningservices.enrollment.partner.PartnerEvent;

/**
 * An enrolment.
 *
 * @param validUntil last day of the term
 * @param sequence of the partner after enrolling; also of the event PartnerEnrolled
 */
public record EnrollmentView(
    UUID enrollmentId,
    UUID partnerId,
    String offeringCode,
    EnrollmentStatus status,
    LocalDate validFrom,
    LocalDate validUntil,
    Instant enrolledAt,
    long sequence) {

  static EnrollmentView of(PartnerEvent.Enrolled event) {
    return new EnrollmentView(
        event.enrollmentId(),
        event.partnerId(),
        event.offeringCode(),
        EnrollmentStatus.ENROLLED,
        event.validFrom(),
        event.validUntil(),
        event.at(),
        event.sequence());
  }
}
