package org.planningservices.payment.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That the programme was asked for the money.
 *
 * @param payeeId the bank account to pay to
 * @param referenceNumber the programme's own
 */
@Embeddable
public record Submission(
    @Column(name = "payee_id") UUID payeeId,
    @Column(name = "reference_number") String referenceNumber,
    @Column(name = "submitted_at") Instant submittedAt) {

  static Submission to(UUID payeeId, Instant now) {
    return new Submission(payeeId, ReferenceNumber.next(), now);
  }
}
