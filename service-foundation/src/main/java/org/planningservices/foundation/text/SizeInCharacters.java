package org.planningservices.foundation.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/**
 * {@code @Size} of a text counts characters as JSON Schema and PostgreSQL do (code points): an
 * emoji is one, not the two that Java needs for it. Found by Hibernate Validator as a service.
 */
public final class SizeInCharacters implements ConstraintValidator<Size, String> {

  private int min;
  private int max;

  @Override
  public void initialize(Size size) {
    min = size.min();
    max = size.max();
  }

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    int characters = text.codePointCount(0, text.length());
    return characters >= min && characters <= max;
  }
}
