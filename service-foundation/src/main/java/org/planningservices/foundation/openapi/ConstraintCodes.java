package org.planningservices.foundation.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

/**
 * The codes of the field errors that the constraints of a request make: those on the parameters of
 * its operation and on whatever its body is made of.
 */
final class ConstraintCodes {

  /** Packages of constraints that others have made, whose classes are not in the index. */
  private static final List<String> STANDARD =
      List.of("jakarta.validation.constraints.", "org.hibernate.validator.constraints.");

  private static final DotName CONSTRAINT = DotName.createSimple("jakarta.validation.Constraint");
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

  /** A constraint may be made of others, each of which reports its own violation. */
  private void add(Collection<AnnotationInstance> annotations, Set<String> codes) {
    for (AnnotationInstance annotation : annotations) {
      if (STANDARD.stream().anyMatch(annotation.name().toString()::startsWith)) {
        codes.add(code(annotation.name()));
        continue;
      }
      ClassInfo own = index.getClassByName(annotation.name());
      AnnotationInstance constraint = own == null ? null : own.declaredAnnotation(CONSTRAINT);
      if (constraint != null) {
        if (constraint.value("validatedBy").asClassArray().length > 0) {
          codes.add(code(annotation.name()));
        }
        add(own.declaredAnnotations(), codes);
      }
    }
  }

  /** As the mapper of violations makes it. */
  private static String code(DotName constraint) {
    return "field."
        + constraint
            .withoutPackagePrefix()
            .replaceAll("([a-z])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT);
  }
}
