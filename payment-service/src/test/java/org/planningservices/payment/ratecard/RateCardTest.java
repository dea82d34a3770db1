package org.planningservices.payment.ratecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.money.Money;

class RateCardTest {

  private static final LocalDate START = LocalDate.of(2020, 8, 1);
  private static final LocalDate RISE = LocalDate.of(2026, 7, 1);

  private final Rate early = rate("DE", 5, "5000", START, RISE.minusDays(1));
  private final Rate late = rate("DE", 5, "5500", RISE, null);
  private final Rate japan = rate("JP", 5, "750000", START, null);
  private final RateCard card = new RateCard(List.of(late, early, japan));

  @Test
  void changesOnTheDayItSays() {
    assertThat(card.rateFor("DE", 5, START)).contains(early);
    assertThat(card.rateFor("DE", 5, RISE.minusDays(1))).contains(early);
    assertThat(card.rateFor("DE", 5, RISE)).contains(late);
    assertThat(card.rateFor("DE", 5, RISE.plusYears(50))).contains(late);
  }

  @Test
  void hasNoRateBeforeItBegins() {
    assertThat(card.rateFor("DE", 5, START.minusDays(1))).isEmpty();
  }

  @Test
  void knowsOnlyItsCountriesAndDays() {
    assertThat(card.rateFor("JP", 5, RISE)).contains(japan);
    assertThat(card.rateFor("DE", 4, RISE)).isEmpty();
    assertThat(card.rateFor("FR", 5, RISE)).isEmpty();
  }

  @Test
  void takesTheOneThatBeganLastWhenTwoApply() {
    Rate openEnd = rate("DE", 5, "5000", START, null);
    assertThat(new RateCard(List.of(late, openEnd)).rateFor("DE", 5, RISE)).contains(late);
  }

  private static Rate rate(String country, int days, String amount, LocalDate from, LocalDate to) {
    Money money = Money.of(amount, country.equals("JP") ? "JPY" : "EUR");
    return new Rate(UUID.randomUUID(), country, days, money, from, to, RateSource.SYNTHETIC);
  }
}
