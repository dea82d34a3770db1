package org.planningservices.payment.ratecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The programme's rates. */
@ApplicationScoped
public class Rates implements PanacheRepositoryBase<Rate, UUID> {

  /** Every rate of these countries, whenever it applies. */
  public RateCard cardOf(Collection<String> countries) {
    return new RateCard(list("country in ?1", countries));
  }

  List<Rate> asOf(LocalDate date) {
    return list(
        "validFrom <= ?1 and (validTo is null or validTo >= ?1) order by country, days, validFrom",
        date);
  }

  List<Rate> asOf(LocalDate date, String country) {
    return list(
        "validFrom <= ?1 and (validTo is null or validTo >= ?1) and country = ?2"
            + " order by country, days, validFrom",
        date,
        country);
  }
}
