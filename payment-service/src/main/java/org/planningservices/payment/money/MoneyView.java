package org.planningservices.payment.money;

/**
 * Money as it is written in JSON, in answers and events alike.
 *
 * @param amount decimal string with the digits of the currency, such as {@code 12345.60}
 * @param currency ISO 4217 code
 */
public record MoneyView(String amount, String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(money.amount().toPlainString(), money.currency());
  }
}
