package org.planningservices.foundation.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads constraint violations as field errors. */
final class Violations {

  private Violations() {}

  static List<FieldError> fieldErrors(ConstraintViolationException thrown) {
    return thrown.getConstraintViolations().stream()
        .map(Violations::fieldError)
        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
        .toList();
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String code =
        "field." + constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    return new FieldError(pointer(violation.getPropertyPath()), code, violation.getMessage());
  }

  /** The path starts with the method and its parameter, which a caller does not know. */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          pointer.append('/').append(node.getName());
        }
      }
    }
    return pointer.isEmpty() && !parameter.equals("request") ? "?" + parameter : pointer.toString();
  }
}
