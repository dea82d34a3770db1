package org.planningservices.testkit;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** After each test of a service its clock shows the real time again. Loaded by Quarkus. */
public final class BackToRealTime implements QuarkusTestAfterEachCallback {

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    Arc.container().instance(TestClock.class).get().reset();
  }
}
