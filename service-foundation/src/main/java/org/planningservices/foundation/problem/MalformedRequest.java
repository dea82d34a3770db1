package org.planningservices.foundation.problem;

import java.util.List;

/** A request that cannot be read at all. */
public final class MalformedRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  public MalformedRequest(String code, String detail) {
    super(Kind.MALFORMED, code, detail);
  }

  /**
   * @param errors at least one; the first gives the answer its code
   */
  public MalformedRequest(List<FieldError> errors) {
    super(Kind.MALFORMED, errors.getFirst().code(), errors.getFirst().text(), List.of(), errors);
  }

  /** A query parameter whose value is none that it can have. */
  public static MalformedRequest queryParameter(String name, Expected expected) {
    return new MalformedRequest(
        List.of(
            new FieldError(
                "?" + name,
                "request.query-parameter-malformed",
                "The query parameter " + name + " has to be " + expected.words() + ".",
                expected.facts())));
  }
}
