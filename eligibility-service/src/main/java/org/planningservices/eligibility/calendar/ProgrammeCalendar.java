package org.planningservices.eligibility.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.planningservices.foundation.problem.InvalidInput;

/** Which day it is, and which days make sense to this service. */
@ApplicationScoped
public class ProgrammeCalendar {

  /** The year in which the first planning services were listed [D:S25]. */
  public static final LocalDate PROGRAMME_BEGAN = LocalDate.of(2006, 1, 1);

  /** Nothing in the catalogue or of a partner is known further ahead. */
  private static final int YEARS_AHEAD = 10;

  private final Clock clock;

  ProgrammeCalendar(Clock clock) {
    this.clock = clock;
  }

  /**
   * Today in UTC: one day for what may be recorded, what is published of it and what is decided, so
   * that nothing is recorded that a decision of the same moment does not know.
   */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * The day that a question is about.
   *
   * @param wanted null for today
   * @throws InvalidInput when it lies before the programme or more than ten years ahead
   */
  public LocalDate asOf(LocalDate wanted) {
    if (wanted == null) {
      return today();
    }
    if (wanted.isBefore(PROGRAMME_BEGAN) || wanted.isAfter(today().plusYears(YEARS_AHEAD))) {
      throw InvalidInput.of(
          "?asOf",
          "request.date-out-of-range",
          "The date has to be between 2006-01-01 and ten years from now.");
    }
    return wanted;
  }
}
