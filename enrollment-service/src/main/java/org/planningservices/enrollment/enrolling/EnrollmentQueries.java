package org.planningservices.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads enrolments as far as the caller reaches them. */
@ApplicationScoped
class EnrollmentQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.enrolling.EnrollmentView(
        e.id, e.partner.id, e.offeringCode, e.status, e.validFrom, e.validUntil, e.enrolledAt,
        e.sequence)
      from Enrollment e""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  EnrollmentQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  EnrollmentView one(UUID partnerId, UUID enrollmentId) {
    return reached(partnerId)
        .one(entities, enrollmentId, EnrollmentView.class)
        .orElseThrow(() -> new UnknownResource("enrollment"));
  }

  List<EnrollmentView> page(UUID partnerId, PageRequest page) {
    return reached(partnerId).page(entities, page, EnrollmentView.class);
  }

  private KeysetQuery reached(UUID partnerId) {
    return KeysetQuery.of(SELECT, "e.id")
        .where("e.partner.id = ?", partnerId)
        .within(caller.get().scope(), "e.partner.id");
  }
}
