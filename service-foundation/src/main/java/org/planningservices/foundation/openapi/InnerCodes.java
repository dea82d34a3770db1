package org.planningservices.foundation.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The codes that appear inside an answer, not as its own: those of {@code reasons} and those of
 * {@code errors}.
 */
final class InnerCodes {

  static final String REASONS = "x-reason-codes";
  static final String ERRORS = "x-error-codes";

  private static final String JSON = "application/json";

  private final ConstraintCodes constraints;

  InnerCodes(IndexView index) {
    constraints = new ConstraintCodes(index);
  }

  /**
   * @param declared what the operation declares itself, or null
   */
  void describe(Operation operation, MethodInfo resource, AnnotationInstance declared) {
    add(REASONS, operation, names(declared, "reasons"));
    Set<String> errors = new LinkedHashSet<>(names(declared, "errors"));
    errors.addAll(constraints.of(resource));
    if (readsJson(operation)) {
      errors.addAll(List.of("field.unknown", "field.wrong-type", "field.character-not-allowed"));
    }
    add(ERRORS, operation, errors);
  }

  static List<String> names(AnnotationInstance declared, String member) {
    AnnotationValue named = declared == null ? null : declared.value(member);
    return named == null ? List.of() : List.of(named.asStringArray());
  }

  /** Of both kinds, of an operation that is described. */
  static List<String> of(Operation operation) {
    List<String> codes = new ArrayList<>();
    for (String kind : List.of(REASONS, ERRORS)) {
      if (operation.getExtensions() != null
          && operation.getExtensions().get(kind) instanceof List<?> named) {
        named.forEach(code -> codes.add(code.toString()));
      }
    }
    return codes;
  }

  private static boolean readsJson(Operation operation) {
    return operation.getRequestBody() != null
        && operation.getRequestBody().getContent() != null
        && operation.getRequestBody().getContent().hasMediaType(JSON);
  }

  private static void add(String kind, Operation operation, Set<String> codes) {
    add(kind, operation, List.copyOf(codes));
  }

  private static void add(String kind, Operation operation, List<String> codes) {
    if (!codes.isEmpty()) {
      operation.addExtension(kind, codes.stream().sorted().toList());
    }
  }
}
