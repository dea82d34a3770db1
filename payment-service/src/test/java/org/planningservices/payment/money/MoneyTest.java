package org.planningservices.payment.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void hasTheDigitsOfItsCurrency() {
    assertThat(MoneyView.of(Money.of("12345.6", "EUR")))
        .isEqualTo(new MoneyView("12345.60", "EUR"));
    assertThat(MoneyView.of(Money.of("12345", "JPY"))).isEqualTo(new MoneyView("12345", "JPY"));
    assertThat(MoneyView.of(Money.of("1.000", "KRW"))).isEqualTo(new MoneyView("1", "KRW"));
    assertThat(MoneyView.of(Money.of("1E+3", "JPY"))).isEqualTo(new MoneyView("1000", "JPY"));
  }

  @Test
  void isEqualWhateverDigitsItWasReadWith() {
    assertThat(Money.of("5.000", "EUR")).isEqualTo(Money.of("5", "EUR"));
  }

  @Test
  void neverRounds() {
    assertThatThrownBy(() -> Money.of("0.001", "EUR")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of("0.5", "JPY")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refusesWhatIsNoCurrency() {
    assertThatThrownBy(() -> Money.of("1", "EURO")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("1", "XAU")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addsNothingInAnotherCurrency() {
    Money euros = Money.of("1", "EUR");
    assertThatThrownBy(() -> euros.plus(Money.of("1", "USD")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot add USD to EUR");
  }

  @Property
  void sumsToTheCent(@ForAll @Size(max = 50) List<@IntRange(max = 1_000_000_00) Integer> cents) {
    List<Money> amounts =
        cents.stream().map(c -> new Money(BigDecimal.valueOf(c, 2), "EUR")).toList();
    long sum = cents.stream().mapToLong(Integer::longValue).sum();
    assertThat(Money.sum("EUR", amounts).amount()).isEqualTo(BigDecimal.valueOf(sum, 2));
  }
}
