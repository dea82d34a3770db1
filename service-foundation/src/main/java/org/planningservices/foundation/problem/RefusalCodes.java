package org.planningservices.foundation.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes, beyond those every operation shares, with which an operation may refuse. A test of
 * every service compares them with what its code can throw, both ways.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RefusalCodes {

  /** Codes of the whole answer; one of its reasons or errors may have the same. */
  String[] value() default {};

  /** Codes that only the {@code reasons} of an answer have. */
  String[] reasons() default {};

  /** Codes that only its {@code errors} have; those of constraints need not be named. */
  String[] errors() default {};
}
