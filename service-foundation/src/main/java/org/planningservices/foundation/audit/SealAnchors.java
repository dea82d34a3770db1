package org.planningservices.foundation.audit;

import org.planningservices.foundation.security.SecurityLog;

/**
 * Tells the hash of each seal outside of the database, since whoever may change everything in there
 * could write the whole chain again, or cut off its end.
 */
final class SealAnchors {

  private SealAnchors() {}

  static void tell(AuditSeal seal) {
    SecurityLog.AUDIT_SEALED.log(
        "seal %d of the audit, entries %d to %d, hash %s",
        seal.number(), seal.firstId(), seal.lastId(), seal.hexHash());
  }
}
