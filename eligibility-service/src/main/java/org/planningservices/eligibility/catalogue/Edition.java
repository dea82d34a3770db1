package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import org.planningservices.eligibility.calendar.DateSpan;

/**
 * A revision of the catalogue under one name.
 *
 * @param sequence of its event; null when the edition had ended before anybody could read of it
 */
public record Edition(String editionCode, DateSpan effective, Long sequence) {

  public LocalDate effectiveFrom() {
    return effective.from();
  }
}
