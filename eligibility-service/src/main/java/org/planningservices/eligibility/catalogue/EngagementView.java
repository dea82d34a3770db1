package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as it stands on a day.
 *
 * @param effectiveUntil last day; absent when no end is known
 * @param qualifying competencies that qualify; any one is enough
 */
public record EngagementView(
    String engagementCode,
    String offeringCode,
    String name,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    Source source,
    List<DurationView> durations,
    List<QualifyingView> qualifying) {

  /**
   * A length that the engagement may have.
   *
   * @param days whole days
   */
  public record DurationView(int days, Source source) {}

  static EngagementView of(Engagement engagement, LocalDate day) {
    return new EngagementView(
        engagement.engagementCode(),
        engagement.offeringCode(),
        engagement.name(),
        engagement.effective().from(),
        engagement.effective().lastDay().orElse(null),
        engagement.source(),
        engagement.durations().stream()
            .filter(duration -> duration.effective().contains(day))
            .map(duration -> new DurationView(duration.days(), duration.source()))
            .toList(),
        QualifyingView.of(engagement.qualifying(), day));
  }
}
