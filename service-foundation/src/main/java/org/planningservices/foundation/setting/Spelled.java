package org.planningservices.foundation.setting;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * How a text of a settings interface is spelled. With another one the service does not start, and
 * says what it has to be; the value only where it is no secret.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Constraint(validatedBy = Spelled.Checked.class)
public @interface Spelled {

  /** A regular expression for all of it. */
  String as();

  /** For people, to be read after "has to be". */
  String words();

  boolean isSecret() default false;

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares with the pattern; of what is optional, what is there. */
  final class Checked implements ConstraintValidator<Spelled, Object> {

    private Spelled spelled;

    @Override
    public void initialize(Spelled annotation) {
      spelled = annotation;
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
      Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      return given == null
          || given.toString().strip().matches(spelled.as())
          || Refused.say(
              spelled.words(), spelled.isSecret() ? "something else" : given.toString(), context);
    }
  }
}
