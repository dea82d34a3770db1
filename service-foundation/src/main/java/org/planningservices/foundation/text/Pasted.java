package org.planningservices.foundation.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a request that people copy from elsewhere, with whatever sticks to it. What cannot be
 * seen is taken off when it is read, so that two texts that look the same are the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Pasted {

  /** What of its looks does not matter. */
  enum Form {
    /** Only what cannot be seen is taken off: whoever compares it knows better what else. */
    TYPED,
    /** A number or code: blanks and hyphens of any kind become plain ones, wide letters narrow. */
    REFERENCE,
    /** The same without blanks and hyphens, which only group it. */
    COMPACT,
    /** The same in capital letters. */
    CAPITALS,
    /** An e-mail address: see {@link EmailAddress#tidy}. */
    EMAIL
  }

  Form value() default Form.REFERENCE;
}
