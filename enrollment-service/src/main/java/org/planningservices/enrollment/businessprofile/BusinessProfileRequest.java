package org.planningservices.enrollment.businessprofile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.planningservices.enrollment.partner.CustomerSizes;
import org.planningservices.enrollment.partner.ProfileContent;
import org.planningservices.foundation.country.IsoCountry;
import org.planningservices.foundation.text.Lines;
import org.planningservices.foundation.text.Pasted;

/**
 * The whole profile; lists that are left out are empty [D:S13].
 *
 * @param region the country that the profile is for, ISO 3166-1 alpha-2
 * @param customerSizes left out when customers of any size are welcome
 * @param locationIds of the partner's locations in the region
 */
public record BusinessProfileRequest(
    @NotBlank @Size(max = ProfileContent.MAX_DESCRIPTION) @Lines String description,
    @NotNull
        @Pasted(Pasted.Form.TYPED)
        @Size(max = 300)
        @Pattern(
            regexp = "^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-~]*)?$",
            message = "It has to be an address that begins with http:// or https://.")
        String website,
    @NotNull
        @Pasted(Pasted.Form.CAPITALS)
        @IsoCountry
        @Schema(
            description = "The country that the profile is for, ISO 3166-1 alpha-2",
            pattern = "^[A-Z]{2}$",
            examples = "DE")
        String region,
    @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 80) String> industries,
    @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 80) String> products,
    @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 80) String> serviceTypes,
    @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 80) String> skills,
    @Valid CustomerSizesRequest customerSizes,
    @Size(max = ProfileContent.MAX_LOCATIONS) @UniqueElements List<@NotNull UUID> locationIds) {

  /**
   * @param min employees of the smallest customer
   * @param max employees of the largest customer; left out when there is no upper end
   */
  public record CustomerSizesRequest(@NotNull @Min(1) Integer min, @Min(1) Integer max) {}

  public BusinessProfileRequest {
    industries = industries == null ? List.of() : industries;
    products = products == null ? List.of() : products;
    serviceTypes = serviceTypes == null ? List.of() : serviceTypes;
    skills = skills == null ? List.of() : skills;
    locationIds = locationIds == null ? List.of() : locationIds;
  }

  ProfileContent content() {
    return new ProfileContent(
        description,
        website,
        region,
        industries,
        products,
        serviceTypes,
        skills,
        customerSizes == null ? null : new CustomerSizes(customerSizes.min(), customerSizes.max()),
        locationIds);
  }
}
