package org.planningservices.enrollment.locating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.enrollment.partner.Address;
import org.planningservices.enrollment.partner.Contact;
import org.planningservices.enrollment.partner.LocationDetails;
import org.planningservices.foundation.country.IsoCountry;
import org.planningservices.foundation.text.Pasted;

/**
 * @param legalEntity the company that is paid there
 * @param region state or province
 * @param country ISO 3166-1 alpha-2
 * @param phone at most ten digits, without country code [D:S37]
 */
public record LocationRequest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 200) String legalEntity,
    @NotBlank @Size(max = 200) String addressLine1,
    @Size(min = 1, max = 200) String addressLine2,
    @NotBlank @Size(max = 100) String city,
    @Size(min = 1, max = 100) String region,
    @NotBlank @Size(max = 20) @Pasted String postalCode,
    @NotNull
        @Pasted(Pasted.Form.CAPITALS)
        @IsoCountry
        @Schema(description = "ISO 3166-1 alpha-2", pattern = "^[A-Z]{2}$", examples = "DE")
        String country,
    @NotNull @Valid ContactRequest contact,
    @Pasted(Pasted.Form.COMPACT)
        @Pattern(
            regexp = "^[0-9]{1,10}$",
            message = "It has to be one to ten digits, without the country code.")
        @Schema(
            description =
                "A national number of one to ten digits, without the country code;"
                    + " spaces and hyphens between digits do not matter",
            examples = "3012345678")
        String phone) {

  LocationDetails details() {
    return new LocationDetails(
        name,
        legalEntity,
        new Address(addressLine1, addressLine2, city, region, postalCode, country),
        new Contact(contact.name(), contact.email()),
        phone);
  }
}
