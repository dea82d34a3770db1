package org.planningservices.payment.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * An amount in one currency, always with exactly the digits of that currency: two for EUR, none for
 * JPY. Nothing is ever rounded: an amount with more digits than its currency has is refused.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code
 */
@Embeddable
public record Money(
    @Column(name = "amount", precision = 15, scale = 3, nullable = false) BigDecimal amount,
    @Column(name = "currency", length = 3, nullable = false) String currency) {

  /**
   * @throws IllegalArgumentException when there is no such currency
   * @throws ArithmeticException when the amount has more digits than the currency
   */
  public Money {
    amount = amount.setScale(digits(currency), RoundingMode.UNNECESSARY);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * @throws IllegalArgumentException when one of them is in another currency
   */
  public static Money sum(String currency, Collection<Money> amounts) {
    return amounts.stream().reduce(zero(currency), Money::plus);
  }

  /**
   * @throws IllegalArgumentException when the other is in another currency: nothing is converted
   *     [D9]
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  private static int digits(String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    if (digits < 0) {
      throw new IllegalArgumentException(currency + " is not a currency to pay in");
    }
    return digits;
  }
}
