package org.planningservices.foundation.setting;

import jakarta.validation.ConstraintValidatorContext;

/** The sentence about a value that cannot be meant; the name of the setting comes before it. */
final class Refused {

  private Refused() {}

  /** False always, for whoever answers that it is not valid. */
  static boolean say(String allowed, String value, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(escaped("has to be " + allowed + ", and is " + value))
        .addConstraintViolation();
    return false;
  }

  /** Braces and dollars would be taken for parameters and expressions. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\{}$])", "\\\\$1");
  }
}
