package org.planningservices.enrollment.businessprofile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.planningservices.enrollment.partner.PartnerRefusal;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.http.EntityTags;
import org.planningservices.foundation.http.Versions;

/** Whether there is the profile that the caller means to replace, or none where it expects none. */
@ApplicationScoped
class ProfilePrecondition {

  private final CurrentRequest current;
  private final Versions versions;

  ProfilePrecondition(CurrentRequest current, Versions versions) {
    this.current = current;
    this.versions = versions;
  }

  /**
   * @param present version of the profile; 0 when there is none
   * @param ifNoneMatch the header, or null
   */
  void check(long present, String ifNoneMatch) {
    boolean expectsNone =
        ifNoneMatch != null && EntityTags.read(HttpHeaders.IF_NONE_MATCH, ifNoneMatch).any();
    if (present > 0 && !expectsNone) {
      versions.requireIfMatch(present);
    } else if (present > 0 || current.ifMatch() != null) {
      throw new PartnerRefusal.ProfileChanged(present);
    } else if (!expectsNone) {
      throw new PartnerRefusal.ProfileExpectationMissing();
    }
  }
}
