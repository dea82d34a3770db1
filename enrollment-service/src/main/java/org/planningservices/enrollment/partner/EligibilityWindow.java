package org.planningservices.enrollment.partner;

import java.time.LocalDate;

/**
 * The days on which a partner qualifies for an offering, both ends included.
 *
 * @param until null when no end is known
 */
public record EligibilityWindow(LocalDate from, LocalDate until) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
