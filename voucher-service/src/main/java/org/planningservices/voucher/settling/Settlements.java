package org.planningservices.voucher.settling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestApproved;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestRejected;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestSubmitted;
import org.planningservices.voucher.settling.PaymentFacts.PaymentSettled;

/** What is known of the latest payment request of each voucher, for those who read a voucher. */
@ApplicationScoped
class Settlements {

  private final EntityManager entities;

  Settlements(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void submitted(PaymentRequestSubmitted fact) {
    entities
        .createNativeQuery(
            """
            insert into settlement
              (voucher_id, payment_request_id, status, reference_number, submitted_at)
            select id, cast(:request as uuid), 'SUBMITTED', :reference, :at
            from unnest(cast(:vouchers as uuid[])) as id
            on conflict (voucher_id) do update set
              payment_request_id = excluded.payment_request_id, status = excluded.status,
              reference_number = excluded.reference_number, submitted_at = excluded.submitted_at,
              pay_by = null, reason_code = null, settled_on = null
            """)
        .setParameter("request", fact.paymentRequestId())
        .setParameter("reference", fact.referenceNumber())
        .setParameter("at", fact.submittedAt())
        .setParameter("vouchers", fact.voucherIds().toArray(UUID[]::new))
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void approved(PaymentRequestApproved fact) {
    entities
        .createNativeQuery(
            """
            update settlement set status = 'APPROVED', pay_by = :payBy
            where voucher_id = any(cast(:vouchers as uuid[])) and payment_request_id = :request
            """)
        .setParameter("payBy", fact.payBy())
        .setParameter("request", fact.paymentRequestId())
        .setParameter("vouchers", fact.voucherIds().toArray(UUID[]::new))
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void rejected(PaymentRequestRejected fact) {
    entities
        .createNativeQuery(
            """
            update settlement set status = 'REJECTED', pay_by = null, reason_code = :reason
            where voucher_id = any(cast(:vouchers as uuid[])) and payment_request_id = :request
            """)
        .setParameter("reason", fact.reasonCode())
        .setParameter("request", fact.paymentRequestId())
        .setParameter("vouchers", fact.voucherIds().toArray(UUID[]::new))
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void settled(PaymentSettled fact) {
    entities
        .createNativeQuery(
            """
            update settlement set status = 'SETTLED', settled_on = :on
            where voucher_id = any(cast(:vouchers as uuid[])) and payment_request_id = :request
            """)
        .setParameter("on", fact.settledOn())
        .setParameter("request", fact.paymentRequestId())
        .setParameter("vouchers", fact.voucherIds().toArray(UUID[]::new))
        .executeUpdate();
  }
}
