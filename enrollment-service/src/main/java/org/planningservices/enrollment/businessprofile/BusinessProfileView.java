package org.planningservices.enrollment.businessprofile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.enrollment.partner.CustomerSizes;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.ProfileContent;

/**
 * The newest version of a business profile.
 *
 * @param profileVersion 1 for the first, one more each time; its ETag
 */
public record BusinessProfileView(
    UUID partnerId,
    long profileVersion,
    String description,
    String website,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String region,
    List<String> industries,
    List<String> products,
    List<String> serviceTypes,
    List<String> skills,
    @Nullable CustomerSizesView customerSizes,
    List<UUID> locationIds,
    Instant publishedAt) {

  /** The band of customers, in employees. */
  public record CustomerSizesView(Integer min, @Nullable Integer max) {

    static CustomerSizesView of(CustomerSizes sizes) {
      return sizes == null ? null : new CustomerSizesView(sizes.min(), sizes.max());
    }
  }

  /** As {@link BusinessProfileQueries} reads it. */
  public BusinessProfileView(
      UUID partnerId,
      long profileVersion,
      String description,
      String website,
      String region,
      List<String> industries,
      List<String> products,
      List<String> serviceTypes,
      List<String> skills,
      CustomerSizes customerSizes,
      List<UUID> locationIds,
      Instant publishedAt) {
    this(
        partnerId,
        profileVersion,
        description,
        website,
        region,
        industries,
        products,
        serviceTypes,
        skills,
        CustomerSizesView.of(customerSizes),
        locationIds,
        publishedAt);
  }

  static BusinessProfileView of(PartnerEvent.ProfilePublished event, ProfileContent content) {
    return new BusinessProfileView(
        event.partnerId(),
        event.profileVersion(),
        content.description(),
        content.website(),
        content.region(),
        content.industries(),
        content.products(),
        content.serviceTypes(),
        content.skills(),
        content.customerSizes(),
        content.locationIds(),
        event.at());
  }
}
