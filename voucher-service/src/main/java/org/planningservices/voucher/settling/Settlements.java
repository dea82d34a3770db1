package org.planningservices.voucher.settling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** When the request that each voucher follows was submitted; without those that follow none. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  Map<UUID, Instant> submittedAt(List<UUID> vouchers) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select voucher_id, submitted_at from settlement
                where voucher_id = any(cast(:vouchers as uuid[])) and submitted_at is not null
                """,
                Tuple.class)
            .setParameter("vouchers", vouchers.toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("voucher_id", UUID.class),
                row -> row.get("submitted_at", Instant.class)));
  }

  /** For those of the request's vouchers that follow it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void submitted(PaymentRequestSubmitted fact, List<UUID> following) {
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
        .setParameter("vouchers", following.toArray(UUID[]::new))
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

  /** What was known of another request, or was not told of this one, is taken away. */
  @Transactional(Transactional.TxType.MANDATORY)
  void settled(PaymentSettled fact) {
    entities
        .createNativeQuery(
            """
            insert into settlement as known (voucher_id, payment_request_id, status, settled_on)
            select id, cast(:request as uuid), 'SETTLED', :on
            from unnest(cast(:vouchers as uuid[])) as id
            on conflict (voucher_id) do update set
              payment_request_id = excluded.payment_request_id, status = excluded.status,
              settled_on = excluded.settled_on, reason_code = null,
              reference_number = case when known.payment_request_id = excluded.payment_request_id
                then known.reference_number end,
              submitted_at = case when known.payment_request_id = excluded.payment_request_id
                then known.submitted_at end,
              pay_by = case when known.payment_request_id = excluded.payment_request_id
                then known.pay_by end
            """)
        .setParameter("on", fact.settledOn())
        .setParameter("request", fact.paymentRequestId())
        .setParameter("vouchers", fact.voucherIds().toArray(UUID[]::new))
        .executeUpdate();
  }
}
