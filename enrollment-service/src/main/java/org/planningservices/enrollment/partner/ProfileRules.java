package org.planningservices.enrollment.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.rule.Rule;

/** What a business profile may say of sizes and locations [D:S13]. */
final class ProfileRules {

  /**
   * A location as a profile shows it.
   *
   * @param country null when the partner has no such location
   */
  private record Shown(String country, String region) {}

  private static final Rule<ProfileContent> SIZES_IN_ORDER =
      Rule.of(
          "business-profile.customer-sizes-reversed",
          "The largest customer size is smaller than the smallest.",
          it -> it.customerSizes() == null || !it.customerSizes().isReversed());

  private static final Rule<Shown> LOCATION_OF_PARTNER =
      Rule.of(
          "business-profile.location-unknown",
          "The partner has no such location.",
          shown -> shown.country() != null);

  private static final Rule<Shown> LOCATION_IN_REGION =
      Rule.<Shown>of(
              "business-profile.location-outside-region",
              "The location is not in the region of the profile.",
              shown -> shown.country().equals(shown.region()))
          .onlyIf(shown -> shown.country() != null);

  private ProfileRules() {}

  /**
   * @param countries of this partner's locations among those that the content shows
   */
  static List<FieldError> faults(ProfileContent content, Map<UUID, String> countries) {
    List<FieldError> faults =
        new ArrayList<>(Rule.faults("/customerSizes/max", List.of(SIZES_IN_ORDER), content));
    for (int i = 0; i < content.locationIds().size(); i++) {
      faults.addAll(
          Rule.faults(
              "/locationIds/" + i,
              List.of(LOCATION_OF_PARTNER, LOCATION_IN_REGION),
              new Shown(countries.get(content.locationIds().get(i)), content.region())));
    }
    return faults;
  }
}
