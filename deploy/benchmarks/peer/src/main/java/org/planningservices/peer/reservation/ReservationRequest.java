package org.planningservices.peer.reservation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

public record ReservationRequest(
    @NotBlank @Size(max = 64) String code,
    @NotBlank @Size(max = 254) String administratorEmail,
    @NotNull UUID locationId,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String deliveryCountry,
    @NotNull @Pattern(regexp = "[A-Z0-9-]{2,40}") String engagementCode,
    @NotNull LocalDate plannedStart,
    @NotNull LocalDate plannedEnd,
    @NotNull UUID leadConsultantId,
    @Size(max = 200) String customerLegalEntity,
    @Size(max = 200) String division,
    @Size(max = 200) String productFocus,
    @Size(max = 500) String justification,
    @NotNull @Pattern(regexp = "[A-Za-z0-9.-]{1,40}") String termsVersion,
    @NotNull Boolean termsAccepted) {

  /** Never prints the code. */
  @Override
  public String toString() {
    return "ReservationRequest";
  }
}
