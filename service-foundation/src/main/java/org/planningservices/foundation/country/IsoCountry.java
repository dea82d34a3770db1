package org.planningservices.foundation.country;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;

/** An ISO 3166-1 alpha-2 code that the JDK knows, in capitals; null is left to others. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = IsoCountry.Known.class)
public @interface IsoCountry {

  String message() default
      "It has to be a country code of ISO 3166-1, two capital letters such as DE.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks the JDK's list. */
  final class Known implements ConstraintValidator<IsoCountry, String> {

    private static final Set<String> CODES =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
      return code == null || CODES.contains(code);
    }
  }
}
