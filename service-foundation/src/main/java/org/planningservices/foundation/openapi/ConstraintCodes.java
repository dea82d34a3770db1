package org.planningservices.foundation.openapi;

import jakarta.validation.Constraint;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.planningservices.foundation.problem.FieldError;

/**
 * The codes of the field errors that the constraints of a request make: those on the parameters of
 * its operation and on whatever its body is made of.
 */
final class ConstraintCodes {

  private static final DotName PATH_PARAMETER = DotName.createSimple("jakarta.ws.rs.PathParam");

  private final IndexView index;

  ConstraintCodes(IndexView index) {
    this.index = index;
  }

  List<String> of(MethodInfo resource) {
    Set<String> codes = new TreeSet<>();
    Set<DotName> seen = new HashSet<>();
    for (MethodParameterInfo parameter : resource.parameters()) {
      add(parameter.annotations(), codes);
      if (!parameter.hasAnnotation(PATH_PARAMETER)) {
        walk(parameter.type(), seen, codes);
      }
    }
    return List.copyOf(codes);
  }

  private void walk(Type type, Set<DotName> seen, Set<String> codes) {
    add(type.annotations(), codes);
    if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
      type.asParameterizedType().arguments().forEach(argument -> walk(argument, seen, codes));
    }
    ClassInfo known = index.getClassByName(type.name());
    if (known == null || !known.isRecord() || !seen.add(type.name())) {
      return;
    }
    for (FieldInfo field : known.fields()) {
      add(field.annotations(), codes);
      walk(field.type(), seen, codes);
    }
    known.methods().forEach(method -> add(method.declaredAnnotations(), codes));
  }

  private static void add(Collection<AnnotationInstance> annotations, Set<String> codes) {
    for (AnnotationInstance annotation : annotations) {
      addConstraint(type(annotation.name()), codes);
    }
  }

  /**
   * A constraint says of itself that it is one. It may be made of others, each of which reports its
   * own violation unless it says otherwise; then it has one of its own only if it looks itself.
   */
  private static void addConstraint(Class<? extends Annotation> type, Set<String> codes) {
    if (type == null || !type.isAnnotationPresent(Constraint.class)) {
      return;
    }
    List<? extends Class<? extends Annotation>> parts =
        Arrays.stream(type.getAnnotations())
            .map(Annotation::annotationType)
            .filter(part -> part.isAnnotationPresent(Constraint.class))
            .toList();
    boolean isOne = parts.isEmpty() || type.isAnnotationPresent(ReportAsSingleViolation.class);
    if (isOne || type.getAnnotation(Constraint.class).validatedBy().length > 0) {
      codes.add(FieldError.codeOfConstraint(type));
    }
    if (!isOne) {
      parts.forEach(part -> addConstraint(part, codes));
    }
  }

  /** Null for an annotation whose class is not there: it can constrain nothing either. */
  private static Class<? extends Annotation> type(DotName annotation) {
    try {
      return Class.forName(
              annotation.toString(), false, Thread.currentThread().getContextClassLoader())
          .asSubclass(Annotation.class);
    } catch (ClassNotFoundException missing) {
      return null;
    }
  }
}
