package org.planningservices.foundation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.planningservices.servers.RealServers;

/** A test of the sample service over real servers. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(SampleTopics.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SampleTest {}
