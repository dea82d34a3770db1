package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;

/** Audits a record with the partner it was made of and why. */
@ApplicationScoped
class RecordingAudit {

  private final Audit audit;

  RecordingAudit(Audit audit) {
    this.audit = audit;
  }

  /**
   * @param reason in the caller's words, such as where the evidence is; null when none was given
   */
  void record(String action, String objectType, UUID objectId, UUID partnerId, String reason) {
    audit.record(
        action,
        objectType,
        objectId,
        "partner " + partnerId + (reason == null ? "" : ": " + reason));
  }
}
