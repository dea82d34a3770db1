package org.planningservices.foundation.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that answers 201 with what its method returns: {@code @APIResponse} takes a schema
 * from the method for status 200 alone. An operation that has both answers either, with the same
 * body.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Created {

  /** What was created, in the OpenAPI file. */
  String value();
}
