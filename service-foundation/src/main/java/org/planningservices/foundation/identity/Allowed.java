package org.planningservices.foundation.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation. A resource method without it refuses everybody at run time, and fails
 * the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

  /** The permission that the token has to carry. */
  String permission();

  /** The types of organization that may call; all when empty. */
  String[] organizations() default {};

  /** Whether a caller that may use only some of its organization's locations may not call. */
  boolean everyLocation() default false;
}
