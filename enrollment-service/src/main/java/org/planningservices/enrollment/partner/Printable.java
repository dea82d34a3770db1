package org.planningservices.enrollment.partner;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text without control characters or half characters, which the database could not keep as they
 * are; null is left to others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Constraint(validatedBy = Printable.Readable.class)
public @interface Printable {

  /** Whether line ends and tabs are welcome. */
  boolean lines() default false;

  String message() default "It may have no control characters.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at every character. */
  final class Readable implements ConstraintValidator<Printable, CharSequence> {

    private boolean lines;

    @Override
    public void initialize(Printable constraint) {
      lines = constraint.lines();
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
      return text == null || text.codePoints().allMatch(this::isWelcome);
    }

    private boolean isWelcome(int character) {
      return switch (character) {
        case '\n', '\r', '\t' -> lines;
        default ->
            !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE;
      };
    }
  }
}
