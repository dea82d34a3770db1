package org.planningservices.enrollment.partner;

import java.util.List;
import java.util.UUID;

/**
 * What a partner says of itself to customers [D:S13].
 *
 * @param region the country that the profile is for
 * @param skills free text; the other tags are the partner's words too, since no public source gives
 *     the controlled lists [U]
 * @param customerSizes null when the partner takes customers of any size
 * @param locationIds at most {@value #MAX_LOCATIONS} of the partner's locations in the region
 */
public record ProfileContent(
    String description,
    String website,
    String region,
    List<String> industries,
    List<String> products,
    List<String> serviceTypes,
    List<String> skills,
    CustomerSizes customerSizes,
    List<UUID> locationIds) {

  public static final int MAX_DESCRIPTION = 2500;
  public static final int MAX_LOCATIONS = 5;

  public ProfileContent {
    industries = List.copyOf(industries);
    products = List.copyOf(products);
    serviceTypes = List.copyOf(serviceTypes);
    skills = List.copyOf(skills);
    locationIds = List.copyOf(locationIds);
  }
}
