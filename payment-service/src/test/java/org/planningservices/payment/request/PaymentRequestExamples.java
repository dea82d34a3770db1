package org.planningservices.payment.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.payment.money.Money;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.Redemption;
import org.planningservices.payment.ratecard.Rate;
import org.planningservices.payment.ratecard.RateCard;
import org.planningservices.payment.ratecard.RateSource;

/** Payables, drafts and submissions as the tests of the domain begin with them. */
public final class PaymentRequestExamples {

  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  public static final UUID PARTNER = UUID.fromString("01936f2e-0000-7000-8000-00000000a001");
  public static final UUID BERLIN = UUID.fromString("01936f2e-0000-7000-8000-00000000c001");
  public static final UUID MUNICH = UUID.fromString("01936f2e-0000-7000-8000-00000000c002");
  public static final UUID PAYEE = UUID.fromString("01936f2e-0000-7000-8000-00000000d001");

  private static final LocalDate START = LocalDate.of(2020, 8, 1);

  private PaymentRequestExamples() {}

  public static Redemption redemption(UUID voucher, UUID location, String country, int days) {
    Instant at = NOW.minus(10, ChronoUnit.DAYS);
    return new Redemption(
        voucher,
        PARTNER,
        location,
        country,
        "DDPS",
        "DDPS-WINOFF",
        days,
        at,
        DeliveryZone.dateAt(country, at).plusDays(60));
  }

  public static Payable payable(int days) {
    return payable(BERLIN, "DE", days);
  }

  public static Payable payable(UUID location, String country, int days) {
    return Payable.of(redemption(UUID.randomUUID(), location, country, days));
  }

  public static RateCard rates() {
    List<Rate> rates = new ArrayList<>();
    for (int days : List.of(1, 3, 5, 10, 15)) {
      rates.add(rate("DE", days, Money.of(days * 1020 + ".10", "EUR")));
      rates.add(rate("FR", days, Money.of(days * 1000 + ".55", "EUR")));
      rates.add(rate("JP", days, Money.of(days + "50000", "JPY")));
    }
    return new RateCard(rates);
  }

  public static Rate rate(String country, int days, Money amount) {
    return new Rate(UUID.randomUUID(), country, days, amount, START, null, RateSource.SYNTHETIC);
  }

  public static DraftProposal proposal(Payable... payables) {
    return proposal(NOW, List.of(payables));
  }

  public static DraftProposal proposal(Instant now, List<Payable> payables) {
    return new DraftProposal(PARTNER, BERLIN, "INV-1", payables, rates(), now);
  }

  public static SubmissionApplication submission(Payable... payables) {
    return submission(NOW, List.of(payables));
  }

  public static SubmissionApplication submission(Instant now, List<Payable> payables) {
    return new SubmissionApplication(payables, Optional.of(PAYEE), Optional.of("DE"), now);
  }

  public static Payment payment(String releasedBy) {
    return new Payment("SEPA-1", LocalDate.of(2026, 11, 24), releasedBy);
  }
}
