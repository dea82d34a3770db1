package org.planningservices.foundation.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * Which audit entries are asked for; null: all. Person and verb alone have no index, which every
 * write would pay for: they are looked for within an organization, an object, or a stretch of time.
 *
 * @param from the earliest time, included
 * @param until the latest time, excluded
 */
record AuditFilter(
    Instant from,
    Instant until,
    UUID organizationId,
    String subject,
    String action,
    String objectType,
    UUID objectId) {

  static final Duration LONGEST_SEARCH = Duration.ofDays(31);

  private static final Expected BOUNDED =
      Expected.in(
          "sent with subject, action or objectType, and at most "
              + LONGEST_SEARCH.toDays()
              + " days before until (or before now), unless organizationId or objectId is sent");

  private static final Expected IN_ORDER = Expected.in("later than from");

  /**
   * @throws MalformedRequest when the search would read all of a table that only grows
   */
  AuditFilter bounded(Instant now) {
    if (from != null && until != null && !from.isBefore(until)) {
      throw MalformedRequest.queryParameter("until", IN_ORDER);
    }
    boolean isIndexed = organizationId != null || objectId != null;
    boolean isSearch = subject != null || action != null || objectType != null;
    if (isSearch && !isIndexed) {
      Instant end = until == null ? now : until;
      if (from == null || from.isBefore(end.minus(LONGEST_SEARCH))) {
        throw MalformedRequest.queryParameter("from", BOUNDED);
      }
    }
    return this;
  }
}
