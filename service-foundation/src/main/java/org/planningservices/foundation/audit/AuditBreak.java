package org.planningservices.foundation.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the audit is not what it was when it was sealed.
 *
 * @param kind ENTRY_CHANGED, ENTRY_REMOVED or ENTRY_ADDED after it was sealed; SEAL_CHANGED: it
 *     does not say what it said; SEAL_BEFORE_REMOVED and SEAL_BEFORE_CHANGED: it does not follow
 *     the one before
 * @param entryId of an entry's break
 */
public record AuditBreak(
    @Schema(implementation = AuditBreak.Kind.class) String kind, @Nullable Long entryId) {

  enum Kind {
    ENTRY_CHANGED,
    ENTRY_REMOVED,
    ENTRY_ADDED,
    SEAL_CHANGED,
    SEAL_BEFORE_REMOVED,
    SEAL_BEFORE_CHANGED
  }

  static AuditBreak of(Kind kind) {
    return new AuditBreak(kind.name(), null);
  }

  static AuditBreak of(Kind kind, long entryId) {
    return new AuditBreak(kind.name(), entryId);
  }
}
