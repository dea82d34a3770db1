package org.planningservices.payment.viewing;

import java.util.regex.Pattern;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.MalformedRequest;

/** Reads query parameters by which lists are filtered; null stands for no filter. */
final class Filters {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private Filters() {}

  /**
   * @throws MalformedRequest when it does not look like an ISO 3166-1 alpha-2 code
   */
  static String country(String parameter, String text) {
    if (text != null && !COUNTRY.matcher(text).matches()) {
      throw MalformedRequest.queryParameter(parameter, Expected.COUNTRY);
    }
    return text;
  }
}
