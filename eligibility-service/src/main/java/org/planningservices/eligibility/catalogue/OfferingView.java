package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offering as it stands on a day.
 *
 * @param effectiveUntil last day; absent when no end is known
 * @param qualifying what the offering itself asks for, any one being enough; when empty, what any
 *     of its engagements asks for
 * @param engagementCodes the engagements of the offering on that day
 */
public record OfferingView(
    String offeringCode,
    String name,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    Source source,
    List<QualifyingView> qualifying,
    List<String> engagementCodes) {

  static OfferingView of(Offering offering, Catalogue catalogue, LocalDate day) {
    return new OfferingView(
        offering.offeringCode(),
        offering.name(),
        offering.effective().from(),
        offering.effective().lastDay().orElse(null),
        offering.source(),
        QualifyingView.of(offering.qualifying(), day),
        catalogue
            .engagementsOf(offering)
            .filter(engagement -> engagement.effective().contains(day))
            .map(Engagement::engagementCode)
            .toList());
  }
}
