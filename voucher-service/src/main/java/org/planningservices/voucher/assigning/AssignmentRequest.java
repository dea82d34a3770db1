package org.planningservices.voucher.assigning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.EmailAddress;
import org.planningservices.foundation.text.Pasted;

/** What to give away, and to whom. */
@Schema(name = "AssignmentRequest")
public record AssignmentRequest(
    @NotNull UUID agreementId,
    @NotNull
        @Pasted
        @Pattern(
            regexp = "[A-Z0-9&-]{2,40}",
            message = "It has to be the code of an offering, such as DDPS.")
        @Schema(examples = "DDPS")
        String offeringCode,
    @NotNull
        @Schema(description = "1, 3, 5, 10 or 15, if the offering has that length", examples = "5")
        Integer days,
    @NotNull @Valid Assignee projectManager,
    @Schema(description = "The only partner that may work with it; any partner may if absent")
        UUID designatedPartnerId) {

  /** The person of the customer who gets the voucher. */
  @Schema(name = "Assignee")
  public record Assignee(
      @NotBlank @Size(max = 200) String name,
      @NotNull
          @Size(max = EmailAddress.LONGEST)
          @Pasted(Pasted.Form.EMAIL)
          @Email(regexp = EmailAddress.SHAPE)
          String email) {}
}
