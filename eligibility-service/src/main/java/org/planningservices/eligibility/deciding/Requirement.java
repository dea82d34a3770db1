package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.catalogue.Source;

/**
 * How a requirement stands on a day.
 *
 * @param source how the rows of the catalogue are known that it is judged by
 * @param evidenceId the record that meets it for longest; null when unmet
 * @param validUntil last day until which it stays met without anything new; null when unmet or when
 *     no end is known
 */
public record Requirement(
    RequirementType type,
    boolean met,
    String text,
    Source source,
    @Nullable UUID evidenceId,
    @Nullable LocalDate validUntil) {

  static Requirement met(RequirementType type, Source source, UUID evidenceId, DateSpan span) {
    String text =
        span.lastDay().map(day -> "Met until " + day + ".").orElse("Met; does not expire.");
    return new Requirement(type, true, text, source, evidenceId, span.lastDay().orElse(null));
  }

  static Requirement unmet(
      RequirementType type, Source source, String wanted, LocalDate day, Optional<DateSpan> ended) {
    String text =
        ended
            .map(span -> "Not met on " + day + "; it was met until " + span.until() + ": " + wanted)
            .orElse("Not met on " + day + ": " + wanted);
    return new Requirement(type, false, text, source, null, null);
  }
}
