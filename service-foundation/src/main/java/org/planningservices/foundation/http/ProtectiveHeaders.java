package org.planningservices.foundation.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * What every answer of the API carries, refusals included: nobody but the caller keeps it, and
 * nobody takes it for another type than it has.
 */
final class ProtectiveHeaders {

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");

  private ProtectiveHeaders() {}

  static void put(HttpServerResponse response) {
    response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    response.putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF);
  }
}
