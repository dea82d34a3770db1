package org.planningservices.voucher.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.planningservices.voucher.partners.EnrollmentFacts.LocationAdded;
import org.planningservices.voucher.partners.EnrollmentFacts.PartnerEnrolled;

/** Where partners are and which offerings they are enrolled in; only newer facts change a row. */
@ApplicationScoped
class Membership {

  private final EntityManager entities;

  Membership(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void enrolled(PartnerEnrolled fact, long sequence) {
    entities
        .createNativeQuery(
            """
            insert into partner_enrollment as known
              (enrollment_id, partner_id, offering_code, valid_from, valid_until, sequence)
            values (:enrollment, :partner, :offering, :from, :until, :sequence)
            on conflict (enrollment_id) do update set
              valid_from = excluded.valid_from, valid_until = excluded.valid_until,
              sequence = excluded.sequence
            where known.sequence < excluded.sequence
            """)
        .setParameter("enrollment", fact.enrollmentId())
        .setParameter("partner", fact.partnerId())
        .setParameter("offering", fact.offeringCode())
        .setParameter("from", fact.validFrom())
        .setParameter("until", fact.validUntil())
        .setParameter("sequence", sequence)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void located(LocationAdded fact, long sequence) {
    entities
        .createNativeQuery(
            """
            insert into partner_location as known (location_id, partner_id, country, sequence)
            values (:location, :partner, :country, :sequence)
            on conflict (location_id) do update set
              country = excluded.country, sequence = excluded.sequence
            where known.sequence < excluded.sequence
            """)
        .setParameter("location", fact.locationId())
        .setParameter("partner", fact.partnerId())
        .setParameter("country", fact.country())
        .setParameter("sequence", sequence)
        .executeUpdate();
  }
}
