package org.planningservices.voucher.publishing;

import static org.planningservices.foundation.identity.Organizations.CUSTOMER;
import static org.planningservices.foundation.identity.Organizations.PARTNER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.VoucherEvent;

/**
 * Tells the moves of a voucher: one event to other services and one entry of its timeline each. The
 * only place that knows the public shape of an event.
 */
@ApplicationScoped
public class VoucherEvents {

  /** Whoever moves a voucher because time has passed. */
  private static final String SYSTEM = "SYSTEM";

  private final Outbox outbox;
  private final Timeline timeline;

  VoucherEvents(Outbox outbox, Timeline timeline) {
    this.outbox = outbox;
    this.timeline = timeline;
  }

  /** Joins the transaction of the move; both are told if and only if it commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(VoucherEvent event) {
    Telling telling = telling(event);
    Map<String, UUID> extensions = new HashMap<>();
    extensions.put("customerid", event.customerId());
    if (telling.partnerId() != null) {
      extensions.put("partnerid", telling.partnerId());
    }
    outbox.append(
        new OutboxMessage(
            telling.type(), event.voucherId(), event.sequence(), extensions, telling.payload()));
    Timeline.Entry entry =
        new Timeline.Entry(
            event.voucherId(),
            event.at(),
            telling.type(),
            telling.by(),
            telling.partnerId(),
            telling.payload());
    if (event instanceof VoucherEvent.Reserved reserved) {
      timeline.write(standing(reserved), entry);
    } else {
      timeline.write(entry);
    }
  }

  /** What is told, and on whose behalf. */
  private record Telling(String type, String by, UUID partnerId, Object payload) {}

  private static Telling telling(VoucherEvent event) {
    return switch (event) {
      case VoucherEvent.Assigned it -> new Telling("VoucherAssigned", CUSTOMER, null, payload(it));
      case VoucherEvent.Reserved it ->
          new Telling("VoucherReserved", PARTNER, it.reservation().partnerId(), payload(it));
      case VoucherEvent.Rescheduled it ->
          new Telling("ReservationRescheduled", PARTNER, it.partnerId(), payload(it));
      case VoucherEvent.Released it ->
          new Telling("ReservationReleased", PARTNER, it.partnerId(), payload(it));
      case VoucherEvent.Completed it ->
          new Telling("EngagementCompleted", PARTNER, it.partnerId(), payload(it));
      case VoucherEvent.Redeemed it ->
          new Telling("VoucherRedeemed", PARTNER, it.reservation().partnerId(), payload(it));
      case VoucherEvent.Expired it ->
          new Telling("VoucherExpired", SYSTEM, it.partnerId().orElse(null), payload(it));
      case VoucherEvent.Cancelled it ->
          new Telling("VoucherCancelled", CUSTOMER, null, payload(it));
    };
  }

  private static Timeline.Standing standing(VoucherEvent.Reserved event) {
    Reservation reservation = event.reservation();
    return new Timeline.Standing(
        event.voucherId(),
        event.at(),
        reservation.partnerId(),
        reservation.engagementCode(),
        event.offeringCode(),
        reservation.leadConsultantId(),
        reservation.locationId(),
        DeliveryZone.dateAt(reservation.deliveryCountry(), event.at()),
        reservation.plannedStart());
  }

  private static Payloads.VoucherAssigned payload(VoucherEvent.Assigned it) {
    Entitlement entitlement = it.entitlement();
    return new Payloads.VoucherAssigned(
        it.voucherId(),
        it.customerId(),
        entitlement.agreementId(),
        entitlement.offeringCode(),
        entitlement.days(),
        entitlement.designatedPartnerId(),
        it.at(),
        entitlement.expiresAt());
  }

  private static Payloads.VoucherReserved payload(VoucherEvent.Reserved it) {
    Reservation reservation = it.reservation();
    return new Payloads.VoucherReserved(
        it.voucherId(),
        it.customerId(),
        reservation.partnerId(),
        reservation.locationId(),
        reservation.deliveryCountry(),
        it.offeringCode(),
        reservation.engagementCode(),
        it.days(),
        reservation.plannedStart(),
        reservation.plannedEnd(),
        reservation.leadConsultantId());
  }

  private static Payloads.ReservationRescheduled payload(VoucherEvent.Rescheduled it) {
    return new Payloads.ReservationRescheduled(
        it.voucherId(), it.partnerId(), it.plannedStart(), it.plannedEnd());
  }

  private static Payloads.ReservationReleased payload(VoucherEvent.Released it) {
    return new Payloads.ReservationReleased(
        it.voucherId(), it.partnerId(), PARTNER, it.reason().map(Enum::name).orElse(null));
  }

  private static Payloads.EngagementCompleted payload(VoucherEvent.Completed it) {
    VoucherEvent.Completion completion = it.completion();
    return new Payloads.EngagementCompleted(
        it.voucherId(),
        it.partnerId(),
        it.engagementCode(),
        completion.receiptId(),
        completion.actualStart(),
        completion.actualEnd(),
        completion.daysDelivered(),
        completion.deliverables().stream()
            .map(file -> new Payloads.Deliverable(file.deliverableId(), file.sha256()))
            .toList());
  }

  private static Payloads.VoucherRedeemed payload(VoucherEvent.Redeemed it) {
    Reservation reservation = it.reservation();
    return new Payloads.VoucherRedeemed(
        it.voucherId(),
        it.customerId(),
        reservation.partnerId(),
        reservation.locationId(),
        reservation.deliveryCountry(),
        it.offeringCode(),
        reservation.engagementCode(),
        it.days(),
        it.at(),
        it.paymentRequestDeadline());
  }

  private static Payloads.VoucherExpired payload(VoucherEvent.Expired it) {
    return new Payloads.VoucherExpired(
        it.voucherId(), it.customerId(), it.partnerId().orElse(null), it.days(), it.daysReturned());
  }

  private static Payloads.VoucherCancelled payload(VoucherEvent.Cancelled it) {
    return new Payloads.VoucherCancelled(
        it.voucherId(), it.customerId(), it.days(), it.daysReturned());
  }
}
