package org.planningservices.payment.viewing;

import org.planningservices.foundation.problem.MalformedRequest;

/** Reads the query parameter {@code status}. */
final class StatusFilter {

  private StatusFilter() {}

  /**
   * @param text null for every status
   * @throws MalformedRequest when there is no such status
   */
  static <S extends Enum<S>> S read(String text, Class<S> statuses) {
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(statuses, text);
    } catch (IllegalArgumentException unknown) {
      throw MalformedRequest.queryParameter("status");
    }
  }
}
