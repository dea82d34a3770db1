package org.planningservices.voucher.validating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.EmailAddress;
import org.planningservices.foundation.text.Pasted;

/** What the customer handed to the partner. */
@Schema(name = "ValidationRequest")
public record ValidationRequest(
    @NotBlank
        @Pasted(Pasted.Form.TYPED)
        @Size(max = 64)
        @Schema(description = "Spaces, hyphens and lower case do not matter")
        String code,
    @NotBlank
        @Pasted(Pasted.Form.TYPED)
        @Size(max = EmailAddress.LONGEST)
        @Schema(description = "E-mail address of the customer's benefit administrator")
        String administratorEmail) {

  /** Never prints the code. */
  @Override
  public String toString() {
    return "ValidationRequest";
  }
}
