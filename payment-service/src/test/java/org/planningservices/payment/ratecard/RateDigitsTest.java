package org.planningservices.payment.ratecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.money.Money;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

/** What the rate card takes can be read: an amount of more digits than its currency is refused. */
@ServiceTest
class RateDigitsTest {

  private static final List<String> AMOUNTS = List.of("7", "7.1", "7.12", "7.123");

  private record Amount(String currency, String amount) {

    boolean isMoney() {
      try {
        return new Money(new BigDecimal(amount), currency).isPositive();
      } catch (ArithmeticException tooManyDigits) {
        return false;
      }
    }
  }

  @Test
  void takesWhatMoneyTakes() {
    List<Amount> amounts =
        Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .flatMap(
                currency ->
                    AMOUNTS.stream().map(amount -> new Amount(currency.getCurrencyCode(), amount)))
            .toList();

    assertThat(taken(amounts))
        .containsExactlyInAnyOrderElementsOf(amounts.stream().filter(Amount::isMoney).toList());
  }

  @Test
  void refusesAYenInCents() {
    long rates = Database.count("rate");
    assertThatThrownBy(
            () ->
                Database.execute(
                    "insert into rate (rate_id, country, days, amount, currency, valid_from,"
                        + " source) values (gen_random_uuid(), 'JP', 5, 100.50, 'JPY',"
                        + " current_date, 'SYNTHETIC')"))
        .hasMessageContaining("ck_rate_digits");
    assertThat(Database.count("rate")).isEqualTo(rates);
  }

  /** What passes the table's own check, asked for all of them at once. */
  private static List<Amount> taken(List<Amount> amounts) {
    Object check =
        Database.query(
                "select pg_get_expr(conbin, conrelid) as text from pg_constraint"
                    + " where conname = 'ck_rate_digits'")
            .getFirst()
            .get("text");
    String rows =
        amounts.stream()
            .map(row -> "('%s', %s)".formatted(row.currency(), row.amount()))
            .collect(Collectors.joining(", "));
    return Database.query(
            "select currency, amount::text as amount from (values "
                + rows
                + ") as rate (currency, amount) where "
                + check)
        .stream()
        .map(row -> new Amount((String) row.get("currency"), (String) row.get("amount")))
        .toList();
  }
}
