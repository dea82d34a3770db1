package org.planningservices.foundation.time;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clock that nobody moves: for what has to agree with Kafka's time, with a file system's or
 * with how long somebody has really been waiting. All else looks at the unqualified clock.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface RealTime {}
