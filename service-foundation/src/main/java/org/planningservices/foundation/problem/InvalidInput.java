package org.planningservices.foundation.problem;

import java.util.List;

/** A well-formed request whose content cannot be right, whatever the state of the system. */
public final class InvalidInput extends Refusal {

  private static final long serialVersionUID = 1L;

  public InvalidInput(List<FieldError> errors) {
    super(
        Kind.INVALID,
        "request.invalid",
        "The request is well-formed but not valid; see errors.",
        List.of(),
        errors);
  }

  private InvalidInput(FieldError error) {
    super(Kind.INVALID, error.code(), error.text(), List.of(), List.of(error));
  }

  /**
   * @throws InvalidInput with all of the errors, when there is any
   */
  public static void check(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  /** One invalid field, whose code becomes the code of the whole answer. */
  public static InvalidInput of(String pointer, String code, String text) {
    return new InvalidInput(new FieldError(pointer, code, text));
  }
}
