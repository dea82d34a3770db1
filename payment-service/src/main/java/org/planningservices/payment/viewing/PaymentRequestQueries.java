package org.planningservices.payment.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.reading.KeysetQuery;
import org.planningservices.payment.request.PaymentRequestStatus;
import org.planningservices.payment.request.PaymentRequestView;

/** Reads payment requests: one query for them and one for the lines of all of them. */
@ApplicationScoped
class PaymentRequestQueries {

  private static final String SELECT =
      """
      select x.id, x.partnerId, x.invoice, x.status, x.total, x.draftedAt, x.submission, x.review,
             x.payment, x.sequence
      from PaymentRequest x""";

  private static final String LINES =
      """
      select l.request.id, l.voucherId, l.offeringCode, l.engagementCode, l.days, l.amount
      from PaymentRequestLine l where l.request.id in :ids order by l.request.id, l.number""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  PaymentRequestQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** What is found, with its sequence. */
  record Found(PaymentRequestView view, long sequence) {}

  Optional<Found> find(UUID id) {
    return reached()
        .one(entities, id, PaymentRequestView.Row.class)
        .map(row -> new Found(withLines(List.of(row)).getFirst(), row.sequence()));
  }

  List<PaymentRequestView> list(
      PaymentRequestStatus status, UUID partnerId, UUID locationId, PageRequest page) {
    return withLines(
        reached()
            .unlessNull("x.status = ?", status)
            .unlessNull("x.partnerId = ?", partnerId)
            .unlessNull("x.invoice.locationId = ?", locationId)
            .page(entities, page, PaymentRequestView.Row.class));
  }

  private List<PaymentRequestView> withLines(List<PaymentRequestView.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<PaymentRequestView.Line>> lines =
        entities
            .createQuery(LINES, PaymentRequestView.LineRow.class)
            .setParameter(
                "ids", rows.stream().map(PaymentRequestView.Row::paymentRequestId).toList())
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    PaymentRequestView.LineRow::paymentRequestId,
                    Collectors.mapping(PaymentRequestView.LineRow::line, Collectors.toList())));
    return rows.stream().map(row -> row.view(lines.get(row.paymentRequestId()))).toList();
  }

  private KeysetQuery reached() {
    return KeysetQuery.of(SELECT, "x.id")
        .within(caller.get().scope(), "x.partnerId", "x.invoice.locationId");
  }
}
