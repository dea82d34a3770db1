package org.planningservices.voucher.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.planningservices.voucher.partners.EligibilityFacts.ConsultantQualificationChanged;
import org.planningservices.voucher.partners.EligibilityFacts.EligibilityChanged;

/** What partners and their consultants may deliver: the newest snapshot of each, whole. */
@ApplicationScoped
class Qualifications {

  private final EntityManager entities;

  Qualifications(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void replace(EligibilityChanged state, long sequence) {
    entities
        .createNativeQuery("delete from engagement_eligibility where partner_id = :partner")
        .setParameter("partner", state.partnerId())
        .executeUpdate();
    if (state.engagements().isEmpty()) {
      return;
    }
    var eligible = state.engagements();
    entities
        .createNativeQuery(
            """
            insert into engagement_eligibility
              (partner_id, engagement_code, eligible_from, eligible_until, sequence)
            select cast(:partner as uuid), code, eligible_from, eligible_until, :sequence
            from unnest(cast(:codes as text[]), cast(:froms as date[]), cast(:untils as date[]))
              as eligible(code, eligible_from, eligible_until)
            """)
        .setParameter("partner", state.partnerId())
        .setParameter("sequence", sequence)
        .setParameter(
            "codes", eligible.stream().map(e -> e.engagementCode()).toArray(String[]::new))
        .setParameter(
            "froms", eligible.stream().map(e -> e.eligibleFrom()).toArray(LocalDate[]::new))
        .setParameter(
            "untils", eligible.stream().map(e -> e.eligibleUntil()).toArray(LocalDate[]::new))
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void replace(ConsultantQualificationChanged state, long sequence) {
    entities
        .createNativeQuery(
            """
            delete from consultant_qualification
            where partner_id = :partner and consultant_id = :consultant
            """)
        .setParameter("partner", state.partnerId())
        .setParameter("consultant", state.consultantId())
        .executeUpdate();
    if (state.engagementCodes().isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            insert into consultant_qualification
              (partner_id, consultant_id, engagement_code, sequence)
            select cast(:partner as uuid), cast(:consultant as uuid), code, :sequence
            from unnest(cast(:codes as text[])) as qualified(code)
            """)
        .setParameter("partner", state.partnerId())
        .setParameter("consultant", state.consultantId())
        .setParameter("sequence", sequence)
        .setParameter("codes", state.engagementCodes().toArray(String[]::new))
        .executeUpdate();
  }
}
