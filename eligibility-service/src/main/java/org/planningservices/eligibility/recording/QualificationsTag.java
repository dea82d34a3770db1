package org.planningservices.eligibility.recording;

import jakarta.ws.rs.core.HttpHeaders;
import org.planningservices.eligibility.catalogue.ContentTag;
import org.planningservices.foundation.http.EntityTags;
import org.planningservices.foundation.http.Versions;

/**
 * The strong ETag of a partner's qualifications: the sequence, and what the catalogue makes of them
 * today, which changes without a record.
 */
final class QualificationsTag {

  private QualificationsTag() {}

  /** Quotes included. */
  static String of(QualificationsView view) {
    return prefix(view.sequence()) + ContentTag.of(view).substring(1);
  }

  /** Whether an If-Match names the sequence, whatever was made of it on the day it was read. */
  static boolean isAmong(String ifMatch, long sequence) {
    return ifMatch != null
        && EntityTags.read(HttpHeaders.IF_MATCH, ifMatch).tags().stream()
            .anyMatch(
                tag -> tag.equals(Versions.etag(sequence)) || tag.startsWith(prefix(sequence)));
  }

  private static String prefix(long sequence) {
    return "\"" + sequence + "-";
  }
}
