package org.planningservices.voucher.completion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a partner reports of an engagement; dates are dates in the country of delivery.
 *
 * @param daysDelivered whole days
 * @param offSiteDays of them
 * @param participants people who took part; null when nobody counted them
 */
@Embeddable
public record DeliveredWork(
    @Column(name = "actual_start") LocalDate actualStart,
    @Column(name = "actual_end") LocalDate actualEnd,
    @Column(name = "days_delivered") int daysDelivered,
    @Column(name = "off_site_days") int offSiteDays,
    @Column(name = "lead_consultant_id") UUID leadConsultantId,
    @Enumerated(EnumType.STRING) @Column(name = "outcome") Outcome outcome,
    @Column(name = "summary") String summary,
    @Column(name = "next_steps") String nextSteps,
    @Column(name = "participants") Integer participants) {

  /** Days from the first to the last, both included. */
  long span() {
    return ChronoUnit.DAYS.between(actualStart, actualEnd) + 1;
  }
}
