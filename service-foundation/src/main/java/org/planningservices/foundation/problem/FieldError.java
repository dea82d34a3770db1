package org.planningservices.foundation.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Map;

/**
 * One invalid field of a request.
 *
 * @param pointer JSON pointer into the request body, such as {@code /projectManager/email}; of a
 *     query parameter its name after a question mark, such as {@code ?limit}
 * @param code stable, for programs
 * @param text for people; may change
 * @param facts what would be right, where a program can use it: {@code allowed}, {@code min},
 *     {@code max}, {@code format}; never what was sent
 */
public record FieldError(
    String pointer,
    String code,
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> facts) {

  public FieldError {
    facts = Map.copyOf(facts);
  }

  public FieldError(String pointer, String code, String text) {
    this(pointer, code, text, Map.of());
  }

  /** The code of what breaks a constraint, {@code field.not-blank}: thrown and described alike. */
  public static String codeOfConstraint(Class<? extends Annotation> constraint) {
    return "field."
        + constraint.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
