package org.planningservices.local.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is answered with "no": leaves as an RFC 9457 document, as from a service. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final String title;
  private final String code;
  private final String pointer;

  private Problem(int status, String title, String code, String pointer, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.code = code;
    this.pointer = pointer;
  }

  public static Problem malformed(String code, String detail) {
    return new Problem(400, "Malformed request", code, null, detail);
  }

  static Problem unknownPath(String detail) {
    return new Problem(404, "Not found", "request.path-unknown", null, detail);
  }

  public static Problem notFound(String code, String detail) {
    return new Problem(404, "Not found", code, null, detail);
  }

  static Problem methodNotAllowed(String detail) {
    return new Problem(405, "Method not allowed", "request.method-not-allowed", null, detail);
  }

  public static Problem conflict(String code, String detail) {
    return new Problem(409, "Refused", code, null, detail);
  }

  static Problem tooLarge(String detail) {
    return new Problem(413, "Too large", "request.too-large", null, detail);
  }

  static Problem notJson() {
    return new Problem(
        415,
        "Unsupported media type",
        "request.unsupported-media-type",
        null,
        "Send the body as application/json.");
  }

  /**
   * @param pointer JSON pointer to what is invalid
   */
  public static Problem invalid(String pointer, String code, String detail) {
    return new Problem(422, "Invalid", code, pointer, detail);
  }

  static Problem failed() {
    return new Problem(
        500,
        "Internal error",
        "stack.failed",
        null,
        "Something went wrong; logs/launcher.log says why.");
  }

  public static Problem unavailable(String code, String detail) {
    return new Problem(503, "Temporarily unavailable", code, null, detail);
  }

  int status() {
    return status;
  }

  Map<String, Object> document(String path) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:planningservices:problem:" + code);
    document.put("title", title);
    document.put("status", status);
    document.put("detail", getMessage());
    document.put("instance", path);
    document.put("code", code);
    if (pointer != null) {
      document.put(
          "errors", List.of(Map.of("pointer", pointer, "code", code, "text", getMessage())));
    }
    return document;
  }
}
