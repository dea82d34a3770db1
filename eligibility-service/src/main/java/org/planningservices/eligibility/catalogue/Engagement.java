package org.planningservices.eligibility.catalogue;

import java.util.List;
import org.planningservices.eligibility.calendar.DateSpan;

/** What is delivered for one voucher. */
public record Engagement(
    String engagementCode,
    String offeringCode,
    String name,
    DateSpan effective,
    Source source,
    List<EngagementDuration> durations,
    List<QualifyingCompetency> qualifying) {

  public Engagement {
    durations = List.copyOf(durations);
    qualifying = List.copyOf(qualifying);
  }
}
