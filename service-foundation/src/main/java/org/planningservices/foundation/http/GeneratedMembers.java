package org.planningservices.foundation.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The members of an operation's answer that are made by it: ids, numbers and secrets. A dry run
 * leaves them out, since an id of what does not exist would mislead.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GeneratedMembers {
  String[] value();
}
