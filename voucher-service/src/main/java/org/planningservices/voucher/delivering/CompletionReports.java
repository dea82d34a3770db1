package org.planningservices.voucher.delivering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;

/** The filed completion reports. */
@ApplicationScoped
class CompletionReports implements PanacheRepositoryBase<CompletionReport, UUID> {

  /** The report of a voucher, as far as the caller may read it: its partner's, its customer's. */
  Optional<CompletionReport> of(UUID voucherId, Caller caller) {
    return getEntityManager()
        .createQuery(
            """
            select r from CompletionReport r left join fetch r.deliverableIds
            where r.voucherId = :voucher
              and (:partner is null or r.partnerId = :partner)
              and (:customer is null or exists (
                select 1 from Voucher v
                where v.id = r.voucherId and v.entitlement.customerId = :customer))
            """,
            CompletionReport.class)
        .setParameter("voucher", voucherId)
        .setParameter("partner", idWhen(caller, Organizations.PARTNER))
        .setParameter("customer", idWhen(caller, Organizations.CUSTOMER))
        .getResultStream()
        .findFirst();
  }

  /** Whether the partner's consultant holds what the engagement asks for [D:S1]. */
  boolean isQualified(UUID partnerId, UUID consultantId, String engagementCode) {
    return !getEntityManager()
        .createNativeQuery(
            """
            select 1 from consultant_qualification
            where partner_id = :partner and consultant_id = :consultant
              and engagement_code = :engagement
            """)
        .setParameter("partner", partnerId)
        .setParameter("consultant", consultantId)
        .setParameter("engagement", engagementCode)
        .getResultList()
        .isEmpty();
  }

  private static UUID idWhen(Caller caller, String type) {
    return caller.is(type) ? caller.organizationId() : null;
  }
}
