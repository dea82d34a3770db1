package org.planningservices.enrollment.businessprofile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/**
 * Reads business profiles as far as the caller may see them: a partner its own, programme
 * operations all, customers those of partners whose enrolment has not ended. The day is that of
 * UTC.
 */
@ApplicationScoped
class BusinessProfileQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.businessprofile.BusinessProfileView(
        b.partner.id, b.profileVersion, b.description, b.website, b.region, b.industries,
        b.products, b.serviceTypes, b.skills, b.customerSizes, b.locationIds, b.publishedAt)
      from BusinessProfile b""";

  private static final String OF_AN_ENROLLED_PARTNER =
      "exists (select 1 from Enrollment e where e.partner = b.partner and e.validUntil >= ?)";

  private final EntityManager entities;
  private final CurrentCaller caller;
  private final Clock clock;

  BusinessProfileQueries(EntityManager entities, CurrentCaller caller, Clock clock) {
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  BusinessProfileView one(UUID partnerId) {
    return reached()
        .one(entities, partnerId, BusinessProfileView.class)
        .orElseThrow(() -> new UnknownResource("business-profile"));
  }

  private KeysetQuery reached() {
    KeysetQuery profiles = KeysetQuery.of(SELECT, "b.partner.id");
    return caller.get().is(Organizations.CUSTOMER)
        ? profiles.where(
            OF_AN_ENROLLED_PARTNER, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        : profiles.within(caller.get().scope(), "b.partner.id");
  }
}
