package org.planningservices.payment.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The invoice that a payment request is, as its partner wrote it.
 *
 * @param locationId that issued it
 * @param deliveryCountry of all that it lists, ISO 3166-1 alpha-2
 * @param number the partner's own
 * @param revision 1 for the first with this number, one more for each correction [D22]; 0 until it
 *     is known which one it is
 */
@Embeddable
public record Invoice(
    @Column(name = "location_id") UUID locationId,
    @Column(name = "delivery_country", length = 2) String deliveryCountry,
    @Column(name = "partner_invoice_number") String number,
    @Column(name = "invoice_revision") int revision) {

  Invoice as(int itsRevision) {
    return new Invoice(locationId, deliveryCountry, number, itsRevision);
  }
}
