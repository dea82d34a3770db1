package org.planningservices.foundation.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.UniqueElements;
import org.planningservices.foundation.problem.FieldError;

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
    Class<? extends Annotation> constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType();
    return text(
        violation, pointer(violation.getPropertyPath()), FieldError.codeOfConstraint(constraint));
  }

  /** The texts of the standard library are not ours, and one of them shows a regular expression. */
  private static FieldError text(ConstraintViolation<?> violation, String pointer, String code) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotNull required -> new FieldError(pointer, code, "It is required.");
      case NotBlank required ->
          new FieldError(pointer, code, "It is required and may not be blank.");
      case NotEmpty required -> new FieldError(pointer, code, "It needs at least one entry.");
      case UniqueElements different ->
          new FieldError(pointer, code, "Each of its entries may appear only once.");
      case AssertTrue agreed ->
          new FieldError(pointer, code, "It has to be true.", Map.of("allowed", List.of(true)));
      case Positive positive -> atLeast(pointer, code, 1);
      case Min min -> atLeast(pointer, code, min.value());
      case Max max ->
          new FieldError(
              pointer, code, "It may be at most " + max.value() + ".", Map.of("max", max.value()));
      case Size size -> size(pointer, code, size, violation.getInvalidValue());
      case Email email ->
          new FieldError(
              pointer,
              code,
              "It has to be an e-mail address, such as name@example.org.",
              Map.of("format", "email"));
      default -> new FieldError(pointer, code, violation.getMessage());
    };
  }

  private static FieldError atLeast(String pointer, String code, long min) {
    return new FieldError(pointer, code, "It has to be at least " + min + ".", Map.of("min", min));
  }

  private static FieldError size(String pointer, String code, Size size, Object value) {
    String unit = value instanceof CharSequence ? " characters" : " entries";
    if (size.max() == Integer.MAX_VALUE) {
      return new FieldError(
          pointer,
          code,
          "It has to have at least " + size.min() + unit + ".",
          Map.of("min", size.min()));
    }
    String text =
        size.min() == 0
            ? "It may have at most " + size.max() + unit + "."
            : "It has to have " + size.min() + " to " + size.max() + unit + ".";
    return new FieldError(pointer, code, text, Map.of("min", size.min(), "max", size.max()));
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
