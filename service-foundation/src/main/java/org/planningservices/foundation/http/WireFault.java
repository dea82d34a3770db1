package org.planningservices.foundation.http;

import java.util.Map;

/**
 * Why a request is refused before any resource sees it.
 *
 * @param headers of the answer, beside those that every refusal has
 */
record WireFault(int status, String code, String detail, Map<String, String> headers) {

  private static final String MALFORMED = "request.malformed";

  static WireFault malformed(String detail) {
    return new WireFault(400, MALFORMED, detail, Map.of());
  }

  static WireFault unsupported(String detail, Map<String, String> headers) {
    return new WireFault(415, "request.unsupported-media-type", detail, headers);
  }

  static WireFault bodyTooLarge(long limit) {
    return new WireFault(
        413, "request.too-large", "A request body may hold at most " + limit + " bytes.", Map.of());
  }

  static WireFault tooSlow() {
    return new WireFault(408, TooSlow.CODE, TooSlow.TEXT, Map.of());
  }

  /** What the server itself refuses, of which it reports no more than a status. */
  static WireFault ofStatus(int status) {
    return switch (status) {
      case 404 ->
          new WireFault(
              404, "request.path-unknown", "The path has to start with a slash.", Map.of());
      case 414 -> new WireFault(414, "request.uri-too-long", "The URL is too long.", Map.of());
      case 431 ->
          new WireFault(
              431, "request.headers-too-large", "The headers are too long in total.", Map.of());
      default -> malformed("The request is not well-formed HTTP.");
    };
  }
}
