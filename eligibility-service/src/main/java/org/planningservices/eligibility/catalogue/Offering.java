package org.planningservices.eligibility.catalogue;

import java.util.List;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.calendar.DateSpans;

/**
 * A kind of planning service.
 *
 * @param qualifying competencies asked for by the offering itself; while there are none, a
 *     competency of any of its engagements qualifies
 */
public record Offering(
    String offeringCode,
    String name,
    DateSpan effective,
    Source source,
    List<QualifyingCompetency> qualifying) {

  public Offering {
    qualifying = List.copyOf(qualifying);
  }

  /** The days on which the offering itself asks for competencies. */
  public DateSpans ownRulePeriod() {
    return qualifying.stream().map(QualifyingCompetency::effective).collect(DateSpans.joined());
  }
}
