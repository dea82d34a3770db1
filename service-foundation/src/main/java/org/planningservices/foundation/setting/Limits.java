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
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Within which a number or a duration of a settings interface makes sense, both ends included. With
 * a value outside, the service does not start, and says what it may be. What cannot be read as a
 * duration is outside as well.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Constraint(validatedBy = Limits.Within.class)
public @interface Limits {

  /** As it is written in a setting: {@code 1} or {@code 5ms}. */
  String least();

  String most();

  /** Whether it may be switched off by the word {@code off}; then it is a String. */
  boolean orOff() default false;

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares with the limits. */
  final class Within implements ConstraintValidator<Limits, Object> {

    private Limits limits;

    @Override
    public void initialize(Limits annotation) {
      limits = annotation;
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
      if (value == null || limits.orOff() && value.equals("off")) {
        return true;
      }
      return isWithin(value) || Refused.say(words(limits), written(value), context);
    }

    /** As READMEs have it: {@code 1s to 1d, or off}. */
    public static String words(Limits limits) {
      return limits.least() + " to " + limits.most() + (limits.orOff() ? ", or off" : "");
    }

    private boolean isWithin(Object value) {
      return switch (value) {
        case Number number -> isWithin(new BigDecimal(number.toString()));
        case Duration duration -> isWithin(duration);
        default -> Durations.read(value.toString()).filter(this::isWithin).isPresent();
      };
    }

    private boolean isWithin(BigDecimal number) {
      return number.compareTo(new BigDecimal(limits.least())) >= 0
          && number.compareTo(new BigDecimal(limits.most())) <= 0;
    }

    private boolean isWithin(Duration duration) {
      return duration.compareTo(Durations.of(limits.least())) >= 0
          && duration.compareTo(Durations.of(limits.most())) <= 0;
    }

    private static String written(Object value) {
      return value instanceof Duration duration ? Durations.written(duration) : value.toString();
    }
  }
}
