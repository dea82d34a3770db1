package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningservices.eligibility.calendar.DateSpan;

/**
 * A decision.
 *
 * @param offeringCode of the engagement, when asked about one
 * @param engagementCode absent when asked about the offering
 * @param eligibleFrom first day of the current span of eligibility or else of the next; absent when
 *     neither is known
 * @param eligibleUntil last day of that span; absent when no end is known
 * @param requirements every requirement of that day, met or not
 */
public record EligibilityView(
    UUID partnerId,
    String offeringCode,
    @Nullable String engagementCode,
    LocalDate asOf,
    EligibilityResult result,
    @Nullable LocalDate eligibleFrom,
    @Nullable LocalDate eligibleUntil,
    List<Requirement> requirements) {

  static EligibilityView of(
      UUID partnerId, Target target, LocalDate asOf, EligibilityDecision decision) {
    return new EligibilityView(
        partnerId,
        switch (target) {
          case Target.ToEnroll enroll -> enroll.offering().offeringCode();
          case Target.ToDeliver deliver -> deliver.engagement().offeringCode();
        },
        switch (target) {
          case Target.ToEnroll enroll -> null;
          case Target.ToDeliver deliver -> deliver.engagement().engagementCode();
        },
        asOf,
        decision.result(),
        decision.window().map(DateSpan::from).orElse(null),
        decision.window().flatMap(DateSpan::lastDay).orElse(null),
        decision.requirements());
  }
}
