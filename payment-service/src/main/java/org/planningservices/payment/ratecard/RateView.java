package org.planningservices.payment.ratecard;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.payment.money.MoneyView;

/** A rate as callers see it. */
@Schema(name = "Rate")
public record RateView(
    @Schema(description = "Country of delivery, ISO 3166-1 alpha-2") String country,
    int days,
    MoneyView amount,
    LocalDate validFrom,
    @Schema(description = "Last day, included; open end when absent") @Nullable LocalDate validTo,
    @Schema(description = "SYNTHETIC: made up, since no public source gives it")
        RateSource source) {

  static RateView of(Rate rate) {
    return new RateView(
        rate.country(),
        rate.days(),
        MoneyView.of(rate.amount()),
        rate.validFrom(),
        rate.validTo(),
        rate.source());
  }

  /** All of them at once: the card is small. */
  @Schema(name = "Rates")
  public record RatesView(List<RateView> items) {}
}
