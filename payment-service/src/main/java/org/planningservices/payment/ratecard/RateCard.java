package org.planningservices.payment.ratecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rates at hand; of several that apply, the one that began last. */
public record RateCard(List<Rate> rates) {

  public RateCard {
    rates = List.copyOf(rates);
  }

  /**
   * @param country of delivery, ISO 3166-1 alpha-2
   * @param days of the engagement
   * @param date of the redemption, in the country of delivery
   */
  public Optional<Rate> rateFor(String country, int days, LocalDate date) {
    return rates.stream()
        .filter(rate -> rate.appliesTo(country, days, date))
        .max(Comparator.comparing(Rate::validFrom));
  }
}
