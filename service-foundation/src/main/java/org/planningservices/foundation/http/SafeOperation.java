package org.planningservices.foundation.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that only answers, though its method is one of those that change something: it needs
 * no Idempotency-Key and offers no dry run.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SafeOperation {

  /** Why its method is not GET. */
  String value();
}
