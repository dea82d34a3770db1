package org.planningservices.voucher.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What the customer gave away with the voucher; never changes.
 *
 * @param days whole days that left the agreement [D14]
 * @param designatedPartnerId null, or the only partner that may reserve [D3]
 * @param expiresAt first instant at which the voucher is no longer valid [D2]
 */
@Embeddable
public record Entitlement(
    @Column(name = "customer_id") UUID customerId,
    @Column(name = "agreement_id") UUID agreementId,
    @Column(name = "offering_code") String offeringCode,
    @Column(name = "days") int days,
    @Column(name = "designated_partner_id") UUID designatedPartnerId,
    @Column(name = "project_manager_name") String projectManagerName,
    @Column(name = "project_manager_email") String projectManagerEmail,
    @Column(name = "assigned_at") Instant assignedAt,
    @Column(name = "expires_at") Instant expiresAt) {

  boolean isOver(Instant at) {
    return !at.isBefore(expiresAt);
  }

  /** Whether that partner may work with the voucher. */
  public boolean isOpenTo(UUID partnerId) {
    return designatedPartnerId == null || designatedPartnerId.equals(partnerId);
  }
}
