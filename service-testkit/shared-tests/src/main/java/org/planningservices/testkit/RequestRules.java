package org.planningservices.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.planningservices.foundation.http.DryRun;
import org.planningservices.foundation.idempotency.StateChanges;

/**
 * What requests are promised: they can be tried out, and their senders learn in plain words what is
 * wrong.
 */
final class RequestRules {

  /** Constraints whose texts the foundation writes, from their bounds. */
  private static final Set<String> TOLD_BY_THE_FOUNDATION =
      Set.of(
          "NotNull",
          "NotBlank",
          "NotEmpty",
          "UniqueElements",
          "AssertTrue",
          "Positive",
          "Min",
          "Max",
          "Size",
          "Email");

  private RequestRules() {}

  /** Only so does an operation offer the dry run that its contract describes. */
  static ArchRule stateChanges() {
    return methods()
        .that(
            DescribedPredicate.describe(
                "are operations that create or move something",
                method -> DryRun.isOfferedBy(method.reflect())))
        .should(
            new ArchCondition<JavaMethod>("do it through StateChanges") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                if (!reachesStateChanges(method, new HashSet<>())) {
                  events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
              }
            });
  }

  private static boolean reachesStateChanges(JavaMethod method, Set<JavaMethod> seen) {
    return seen.add(method)
        && method.getMethodCallsFromSelf().stream()
            .anyMatch(call -> isStateChange(call) || helper(method, call, seen));
  }

  private static boolean isStateChange(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(StateChanges.class);
  }

  private static boolean helper(JavaMethod method, JavaMethodCall call, Set<JavaMethod> seen) {
    return call.getTargetOwner().equals(method.getOwner())
        && call.getTarget().resolveMember().stream().anyMatch(it -> reachesStateChanges(it, seen));
  }

  /** A default text shows a regular expression, or nothing of what would be right. */
  static ArchRule texts() {
    return classes()
        .that(DescribedPredicate.describe("are records", JavaClass::isRecord))
        .should(
            new ArchCondition<JavaClass>("tell in a sentence what each field has to be") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (RecordComponent component : type.reflect().getRecordComponents()) {
                  annotations(component.getAccessor().getAnnotatedReturnType())
                      .filter(annotation -> !isSentence(text(annotation)))
                      .forEach(
                          annotation ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      type,
                                      type.getName()
                                          + "."
                                          + component.getName()
                                          + ": "
                                          + annotation)));
                }
              }
            });
  }

  private static Stream<Annotation> annotations(AnnotatedType type) {
    Stream<Annotation> own =
        Stream.of(type.getAnnotations())
            .filter(it -> it.annotationType().isAnnotationPresent(Constraint.class))
            .filter(it -> !TOLD_BY_THE_FOUNDATION.contains(it.annotationType().getSimpleName()));
    return type instanceof AnnotatedParameterizedType generic
        ? Stream.concat(
            own,
            Stream.of(generic.getAnnotatedActualTypeArguments()).flatMap(RequestRules::annotations))
        : own;
  }

  private static boolean isSentence(String text) {
    return text.matches("It (has to|may|needs) [^\\\\\\[\\]{}^$*]+\\.");
  }

  private static String text(Annotation constraint) {
    try {
      return (String) constraint.annotationType().getMethod("message").invoke(constraint);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("no constraint: " + constraint, impossible);
    }
  }
}
