package org.planningservices.foundation.problem;

import java.util.List;

/** A request that cannot be read at all. */
public final class MalformedRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  public MalformedRequest(String code, String detail) {
    super(Kind.MALFORMED, code, detail);
  }

  private MalformedRequest(FieldError error) {
    super(Kind.MALFORMED, error.code(), error.text(), List.of(), List.of(error));
  }

  public static MalformedRequest queryParameter(String name) {
    return new MalformedRequest(
        new FieldError(
            "?" + name,
            "request.query-parameter-malformed",
            "The query parameter " + name + " cannot be read."));
  }
}
