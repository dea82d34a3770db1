package org.planningservices.voucher.reserving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.EmailAddress;
import org.planningservices.foundation.text.Pasted;

/** Who wants to deliver what, where and when. */
@Schema(name = "ReservationRequest")
public record ReservationRequest(
    @NotBlank
        @Pasted(Pasted.Form.TYPED)
        @Size(max = 64)
        @Schema(description = "Spaces, hyphens and lower case do not matter")
        String code,
    @NotBlank
        @Pasted(Pasted.Form.TYPED)
        @Size(max = EmailAddress.LONGEST)
        @Schema(description = "E-mail address of the customer's benefit administrator")
        String administratorEmail,
    @NotNull UUID locationId,
    @NotNull
        @Pasted(Pasted.Form.CAPITALS)
        @Pattern(
            regexp = "[A-Z]{2}",
            message = "It has to be a country code of ISO 3166-1, two capital letters such as DE.")
        @Schema(description = "ISO 3166-1 alpha-2", examples = "DE")
        String deliveryCountry,
    @NotNull
        @Pasted
        @Pattern(
            regexp = "[A-Z0-9-]{2,40}",
            message = "It has to be the code of an engagement, such as DDPS-WINOFF.")
        @Schema(examples = "DDPS-WINOFF")
        String engagementCode,
    @NotNull @Schema(description = "First day, in the country of delivery") LocalDate plannedStart,
    @NotNull @Schema(description = "Last day, in the country of delivery") LocalDate plannedEnd,
    @NotNull UUID leadConsultantId,
    @Size(max = 200) @Schema(description = "Part of the customer that the engagement is for")
        String customerLegalEntity,
    @Size(max = 200) @Schema(description = "Part of the customer that the engagement is for")
        String division,
    @Size(max = 200)
        @Schema(description = "What sets the deliverable apart from another of this kind")
        String productFocus,
    @Size(max = 500)
        @Schema(
            description =
                "Why this is a different engagement; needed when the customer already"
                    + " has a 15-day engagement of this kind")
        String justification,
    @NotNull
        @Pasted
        @Pattern(
            regexp = "[A-Za-z0-9.-]{1,40}",
            message = "It has to be the version of the terms, such as 2020-08.")
        @Schema(examples = "2020-08")
        String termsVersion,
    @NotNull Boolean termsAccepted) {

  /** Spaces set nothing apart: neither alone, nor around a name, nor doubled in it [D:S8]. */
  public ReservationRequest {
    customerLegalEntity = tidy(customerLegalEntity);
    division = tidy(division);
    productFocus = tidy(productFocus);
    justification = tidy(justification);
  }

  private static String tidy(String told) {
    if (told == null) {
      return null;
    }
    String tidy = told.replaceAll("\\p{Zs}+", " ");
    return tidy.isEmpty() ? null : tidy;
  }

  /** Never prints the code. */
  @Override
  public String toString() {
    return "ReservationRequest";
  }
}
