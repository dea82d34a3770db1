package org.planningservices.payment.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.reading.KeysetQuery;
import org.planningservices.payment.payable.PayableStatus;

/** Reads payables. */
@ApplicationScoped
class PayableQueries {

  private static final String SELECT =
      """
      select x.voucherId, x.partnerId, x.locationId, x.deliveryCountry, x.offeringCode,
             x.engagementCode, x.days, x.redeemedAt, x.deadline, x.status, x.paymentRequestId,
             x.sequence
      from Payable x""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  PayableQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  Optional<PayableView.Row> find(UUID voucherId) {
    return reached().one(entities, voucherId, PayableView.Row.class);
  }

  List<PayableView> list(
      PayableStatus status, String deliveryCountry, UUID locationId, PageRequest page) {
    return reached()
        .unlessNull("x.status = ?", status)
        .unlessNull("x.deliveryCountry = ?", deliveryCountry)
        .unlessNull("x.locationId = ?", locationId)
        .page(entities, page, PayableView.Row.class)
        .stream()
        .map(PayableView.Row::view)
        .toList();
  }

  private KeysetQuery reached() {
    return KeysetQuery.of(SELECT, "x.voucherId")
        .within(caller.get().scope(), "x.partnerId", "x.locationId");
  }
}
