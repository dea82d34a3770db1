package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.http.Versions;

/** Whether a partner is still as the caller knows it, which it says by either of two ETags. */
@ApplicationScoped
class QualificationsPrecondition {

  private final CurrentRequest current;
  private final Versions versions;

  QualificationsPrecondition(CurrentRequest current, Versions versions) {
    this.current = current;
    this.versions = versions;
  }

  /**
   * Asked of the locked row, before anything else.
   *
   * @throws org.planningservices.foundation.problem.Refusal (412) when the caller means another
   */
  void checkIfMatch(PartnerQualifications partner) {
    if (!QualificationsTag.isAmong(current.ifMatch(), partner.sequence())) {
      versions.checkIfMatch(partner.sequence());
    }
  }
}
