package org.planningservices.eligibility.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole days from one to another, both inclusive.
 *
 * @param from first day; {@link LocalDate#MIN} when it has always been
 * @param until last day, not before the first; {@link LocalDate#MAX} when no end is known
 */
public record DateSpan(LocalDate from, LocalDate until) {

  public DateSpan {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span ends before it begins: " + from + ".." + until);
    }
  }

  public static DateSpan of(LocalDate from, LocalDate until) {
    return new DateSpan(from, until);
  }

  public static DateSpan startingOn(LocalDate from) {
    return new DateSpan(from, LocalDate.MAX);
  }

  /**
   * @param until null when no end is known
   */
  public static DateSpan ofNullable(LocalDate from, LocalDate until) {
    return new DateSpan(from, until == null ? LocalDate.MAX : until);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Empty when no end is known. */
  public Optional<LocalDate> lastDay() {
    return until.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(until);
  }

  /** Empty when they have no day in common. */
  Optional<DateSpan> intersect(DateSpan other) {
    LocalDate latestStart = from.isAfter(other.from) ? from : other.from;
    LocalDate earliestEnd = until.isBefore(other.until) ? until : other.until;
    return earliestEnd.isBefore(latestStart)
        ? Optional.empty()
        : Optional.of(new DateSpan(latestStart, earliestEnd));
  }

  /** Whether there is no day between the end of this and a span that begins no earlier. */
  boolean reaches(DateSpan next) {
    return until.equals(LocalDate.MAX) || !next.from.isAfter(until.plusDays(1));
  }
}
