package org.planningservices.payment.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.ratecard.Rate;
import org.planningservices.payment.ratecard.RateCard;

/**
 * What a partner wants to put on one payment request.
 *
 * @param payables at least one, each once, all of the partner
 * @param rates at least those of the countries of delivery
 */
public record DraftProposal(
    UUID partnerId,
    UUID locationId,
    String partnerInvoiceNumber,
    List<Payable> payables,
    RateCard rates,
    Instant now) {

  public DraftProposal {
    payables = List.copyOf(payables);
    if (payables.isEmpty()) {
      throw new IllegalArgumentException("a payment request has at least one line");
    }
    for (Payable payable : payables) {
      if (!payable.partnerId().equals(partnerId)) {
        throw new IllegalArgumentException("a payable of another partner");
      }
    }
  }

  /** Of the first line, and by the rules of all. */
  String deliveryCountry() {
    return payables.getFirst().deliveryCountry();
  }

  /** Which revision of it, is known once it is added to the others. */
  Invoice invoice() {
    return new Invoice(locationId, deliveryCountry(), partnerInvoiceNumber, 0);
  }

  /** One for each payable, in their order, each at its rate. */
  List<PaymentRequestLine> linesOf(PaymentRequest request) {
    return IntStream.range(0, payables.size())
        .mapToObj(
            index -> {
              Payable payable = payables.get(index);
              return new PaymentRequestLine(
                  request, index + 1, payable, rate(payable).orElseThrow());
            })
        .toList();
  }

  boolean hasRateFor(Payable payable) {
    return rate(payable).isPresent();
  }

  /** Whether its rate is in the currency of the first one that has a rate; without one it is. */
  boolean isInItsCurrency(Payable payable) {
    return currency(payable).map(currency -> currency.equals(firstCurrency())).orElse(true);
  }

  private String firstCurrency() {
    return payables.stream()
        .map(this::currency)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> currency(Payable payable) {
    return rate(payable).map(rate -> rate.amount().currency());
  }

  private Optional<Rate> rate(Payable payable) {
    return rates.rateFor(payable.deliveryCountry(), payable.days(), payable.redeemedOn());
  }
}
