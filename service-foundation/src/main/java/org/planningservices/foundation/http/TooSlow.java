package org.planningservices.foundation.http;

import java.util.Map;
import org.planningservices.foundation.problem.Refusal;

/**
 * The body of a request that comes more slowly than anybody waits. The connection ends with the
 * answer, as RFC 9110 has it: the rest of the body may be on its way.
 */
final class TooSlow extends Refusal {

  static final String CODE = "request.too-slow";
  static final String TEXT =
      "The body of the request did not arrive in time. Send it again over a faster"
          + " connection.";

  private static final long serialVersionUID = 1L;

  TooSlow() {
    super(Kind.TOO_SLOW, CODE, TEXT);
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Connection", "close");
  }
}
