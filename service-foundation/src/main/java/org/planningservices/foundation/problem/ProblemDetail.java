package org.planningservices.foundation.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An RFC 9457 problem document.
 *
 * @param type a URN made of the code; it names the problem and is not an address
 * @param code stable, for programs
 * @param reasons every failed rule
 * @param errors every invalid field
 * @param requestId the same as in the X-Request-Id header and in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetail(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Reason> reasons,
    List<FieldError> errors,
    String requestId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemDetail of(
      int status, String code, String detail, String instance, String requestId) {
    return new ProblemDetail(
        type(code), title(status), status, detail, instance, code, List.of(), List.of(), requestId);
  }

  public static ProblemDetail of(Refusal refusal, String instance, String requestId) {
    int status = status(refusal.kind());
    return new ProblemDetail(
        type(refusal.code()),
        title(status),
        status,
        refusal.detail(),
        instance,
        refusal.code(),
        refusal.reasons(),
        refusal.errors(),
        requestId);
  }

  private static String type(String code) {
    return "urn:planningservices:problem:" + code;
  }

  static int status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case FORBIDDEN -> 403;
      case UNKNOWN -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_SLOW -> 408;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE -> 415;
      case OUT_OF_RANGE -> 416;
      case INVALID -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  public static String title(int status) {
    return switch (status) {
      case 400 -> "Malformed request";
      case 401 -> "Not authenticated";
      case 403 -> "Not permitted";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 408 -> "Too slow";
      case 409 -> "Refused";
      case 412 -> "Stale version";
      case 413 -> "Too large";
      case 414 -> "URL too long";
      case 415 -> "Unsupported media type";
      case 416 -> "Range not satisfiable";
      case 422 -> "Invalid";
      case 428 -> "Version required";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 503 -> "Temporarily unavailable";
      default -> status < 500 ? "Bad request" : "Internal error";
    };
  }
}
