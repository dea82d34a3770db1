package org.planningservices.payment.payee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.Pasted;

/** A bank account to be paid to. It never prints its content. */
@Schema(name = "RegisterPayee", description = "With either iban or account.")
public record RegisterPayeeRequest(
    @NotNull UUID locationId,
    @NotBlank @Size(max = 140) String accountHolder,
    @Schema(description = "With or without spaces between groups")
        @Pasted(Pasted.Form.CAPITALS)
        @Size(min = 1, max = 64)
        String iban,
    @Schema(description = "For a location in a country that has no IBAN") @Valid
        AccountNumber account,
    @Pasted(Pasted.Form.CAPITALS)
        @Pattern(
            regexp = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?",
            message = "It has to be a BIC: 8 or 11 capital letters and digits.")
        String bic,
    @Schema(description = "ISO 4217; the currency of the rate card for the country of delivery")
        @NotNull
        @Pasted(Pasted.Form.CAPITALS)
        @Pattern(
            regexp = "[A-Z]{3}",
            message =
                "It has to be a currency code of ISO 4217, three capital letters such as EUR.")
        String currency,
    @Pasted
        @Size(min = 1, max = 40)
        @Pattern(
            regexp = "[A-Za-z0-9./ -]*",
            message = "It may have only letters, digits, spaces and the characters . / and -.")
        String taxNumber) {

  /** An account where there is no IBAN. It never prints its content. */
  @Schema(name = "AccountNumber")
  public record AccountNumber(
      @Schema(description = "With or without spaces and hyphens between groups")
          @NotNull
          @Pasted(Pasted.Form.CAPITALS)
          @Size(max = 40)
          @Pattern(
              regexp = "([A-Za-z0-9][ -]?){5,33}[A-Za-z0-9]",
              message =
                  "It has to be 6 to 34 letters and digits, with single spaces or"
                      + " hyphens between them.")
          String number,
      @Schema(
              description =
                  "Of the bank: routing, transit, BSB, branch or bank code; may be absent when there"
                      + " is a bic")
          @Pasted(Pasted.Form.CAPITALS)
          @Size(max = 20)
          @Pattern(
              regexp = "([A-Za-z0-9][ -]?){2,14}[A-Za-z0-9]",
              message =
                  "It has to be 3 to 15 letters and digits, with single spaces or"
                      + " hyphens between them.")
          String routingCode) {

    @Override
    public String toString() {
      return "AccountNumber[not shown]";
    }
  }

  @Override
  public String toString() {
    return "RegisterPayeeRequest[locationId=" + locationId + ", currency=" + currency + "]";
  }
}
