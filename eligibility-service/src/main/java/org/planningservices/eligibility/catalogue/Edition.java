package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import org.planningservices.eligibility.calendar.DateSpan;

/**
 * A revision of the catalogue under one name.
 *
 * @param sequence of its event; null when the edition had ended before there was anybody to tell
 */
public record Edition(String editionCode, DateSpan effective, Long sequence) {

  public LocalDate effectiveFrom() {
    return effective.from();
  }
}
