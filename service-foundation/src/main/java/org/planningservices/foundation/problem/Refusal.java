package org.planningservices.foundation.problem;

import java.util.List;
import java.util.Map;
import org.planningservices.foundation.security.SecurityLog;

/**
 * A request that is answered with "no": thrown by domain code, which knows no HTTP; rolls the
 * transaction back; leaves as a problem document. It carries no stack trace, since it is an answer
 * and not an error.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What sort of "no" it is; {@link ProblemDetail} knows the HTTP status of each. */
  public enum Kind {
    MALFORMED,
    FORBIDDEN,
    UNKNOWN,
    CONFLICT,
    STALE,
    PRECONDITION_REQUIRED,
    INVALID,
    TOO_SLOW,
    TOO_LARGE,
    UNSUPPORTED_TYPE,
    OUT_OF_RANGE,
    TOO_MANY,
    UNAVAILABLE
  }

  private final Kind kind;
  private final String code;
  private final transient List<Reason> reasons;
  private final transient List<FieldError> errors;

  protected Refusal(Kind kind, String code, String detail) {
    this(kind, code, detail, List.of(), List.of());
  }

  protected Refusal(Kind kind, String code, String detail, List<Reason> reasons) {
    this(kind, code, detail, reasons, List.of());
  }

  protected Refusal(
      Kind kind, String code, String detail, List<Reason> reasons, List<FieldError> errors) {
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
    this.reasons = List.copyOf(reasons);
    this.errors = List.copyOf(errors);
  }

  public Kind kind() {
    return kind;
  }

  /** Stable, for programs: {@code thing.what-is-wrong}. */
  public String code() {
    return code;
  }

  public String detail() {
    return getMessage();
  }

  /** Every failed rule, not only the first. */
  public List<Reason> reasons() {
    return reasons;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** After how many seconds the same request may succeed; 0 when waiting does not help. */
  public int retryAfterSeconds() {
    return 0;
  }

  /** The entry in the security log; null for most refusals, which are no security matter. */
  public SecurityLog securityEvent() {
    return null;
  }

  /** Headers that go with the answer; none for most. */
  public Map<String, String> headers() {
    return Map.of();
  }
}
