package org.planningservices.payment.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money as it is written in JSON, in answers and events alike.
 *
 * @param amount decimal string with the digits of the currency, such as {@code 12345.60}
 * @param currency ISO 4217 code
 */
@Schema(description = "An amount in one currency")
public record MoneyView(
    @Schema(
            description =
                "A decimal in a string, with a point and as many digits after it as the currency"
                    + " has: two for EUR, three for KWD; none and no point for JPY",
            pattern = "^[0-9]{1,15}([.][0-9]{1,4})?$",
            examples = "12345.60")
        String amount,
    @Schema(description = "ISO 4217", pattern = "^[A-Z]{3}$", examples = "EUR") String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(money.amount().toPlainString(), money.currency());
  }
}
