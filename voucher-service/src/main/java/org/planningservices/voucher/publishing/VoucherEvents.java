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

  /** Joins the transaction of the move; both are published if and only if it commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(VoucherEvent event) {
    Announcement announcement = announcement(event);
    OutboxMessage message = toMessage(event, announcement);
    outbox.append(message);
    Timeline.Entry entry =
        new Timeline.Entry(
            event.voucherId(),
            event.at(),
            message.type(),
            announcement.by(),
            announcement.partnerId(),
            announcement.payload());
    if (event instanceof VoucherEvent.Reserved reserved) {
      timeline.write(standing(reserved), entry);
    } else {
      timeline.write(entry);
    }
  }

  /**
   * What is published, and on whose behalf.
   *
   * @param partnerId whom it concerns; null when no partner
   */
  private record Announcement(String by, UUID partnerId, EventPayload payload) {}

  private static OutboxMessage toMessage(VoucherEvent event, Announcement announcement) {
    Map<String, UUID> extensions = new HashMap<>();
    extensions.put("customerid", event.customerId());
    if (announcement.partnerId() != null) {
      extensions.put("partnerid", announcement.partnerId());
    }
    EventPayload payload = announcement.payload();
    return new OutboxMessage(
        payload.getClass().getSimpleName(),
        event.voucherId(),
        event.sequence(),
        extensions,
        payload);
  }

  private static Announcement announcement(VoucherEvent event) {
    return switch (event) {
      case VoucherEvent.Assigned it -> new Announcement(CUSTOMER, null, payload(it));
      case VoucherEvent.Reserved it ->
          new Announcement(PARTNER, it.reservation().partnerId(), payload(it));
      case VoucherEvent.Rescheduled it -> new Announcement(PARTNER, it.partnerId(), payload(it));
      case VoucherEvent.Released it -> new Announcement(PARTNER, it.partnerId(), payload(it));
      case VoucherEvent.Completed it -> new Announcement(PARTNER, it.partnerId(), payload(it));
      case VoucherEvent.Redeemed it ->
          new Announcement(PARTNER, it.reservation().partnerId(), payload(it));
      case VoucherEvent.Expired it ->
          new Announcement(SYSTEM, it.partnerId().orElse(null), payload(it));
      case VoucherEvent.Cancelled it -> new Announcement(CUSTOMER, null, payload(it));
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

  private static EventPayload.VoucherAssigned payload(VoucherEvent.Assigned it) {
    Entitlement entitlement = it.entitlement();
    return new EventPayload.VoucherAssigned(
        it.voucherId(),
        it.customerId(),
        entitlement.agreementId(),
        entitlement.offeringCode(),
        entitlement.days(),
        entitlement.designatedPartnerId(),
        it.at(),
        entitlement.expiresAt());
  }

  private static EventPayload.VoucherReserved payload(VoucherEvent.Reserved it) {
    Reservation reservation = it.reservation();
    return new EventPayload.VoucherReserved(
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

  private static EventPayload.ReservationRescheduled payload(VoucherEvent.Rescheduled it) {
    return new EventPayload.ReservationRescheduled(
        it.voucherId(), it.partnerId(), it.plannedStart(), it.plannedEnd());
  }

  private static EventPayload.ReservationReleased payload(VoucherEvent.Released it) {
    return new EventPayload.ReservationReleased(
        it.voucherId(), it.partnerId(), PARTNER, it.reason().map(Enum::name).orElse(null));
  }

  private static EventPayload.EngagementCompleted payload(VoucherEvent.Completed it) {
    VoucherEvent.Completion completion = it.completion();
    return new EventPayload.EngagementCompleted(
        it.voucherId(),
        it.partnerId(),
        it.engagementCode(),
        completion.receiptId(),
        completion.actualStart(),
        completion.actualEnd(),
        completion.daysDelivered(),
        completion.deliverables().stream()
            .map(file -> new EventPayload.Deliverable(file.deliverableId(), file.sha256()))
            .toList());
  }

  private static EventPayload.VoucherRedeemed payload(VoucherEvent.Redeemed it) {
    Reservation reservation = it.reservation();
    return new EventPayload.VoucherRedeemed(
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

  private static EventPayload.VoucherExpired payload(VoucherEvent.Expired it) {
    return new EventPayload.VoucherExpired(
        it.voucherId(), it.customerId(), it.partnerId().orElse(null), it.days(), it.daysReturned());
  }

  private static EventPayload.VoucherCancelled payload(VoucherEvent.Cancelled it) {
    return new EventPayload.VoucherCancelled(
        it.voucherId(), it.customerId(), it.days(), it.daysReturned());
  }
}
