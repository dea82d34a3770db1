package org.planningservices.voucher.delivering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.voucher.voucher.Vouchers;

/** The filed completion reports. */
@ApplicationScoped
class CompletionReports implements PanacheRepositoryBase<CompletionReport, UUID> {

  private final Vouchers vouchers;

  CompletionReports(Vouchers vouchers) {
    this.vouchers = vouchers;
  }

  /** The report of a voucher, if the voucher concerns the caller. */
  Optional<CompletionReport> of(UUID voucherId, Caller caller) {
    return vouchers
        .concerning(caller, voucherId)
        .flatMap(
            voucher ->
                find(
                        "from CompletionReport r left join fetch r.deliverableIds where r.voucherId = ?1",
                        voucher.id())
                    .singleResultOptional());
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
}
