package org.planningservices.foundation.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.Management;
import org.planningservices.foundation.SampleTest;

/** A service that was not given the file of a clock. */
@SampleTest
class FixedClockTest {

  @Inject Clock clock;
  @Inject @RealTime Clock real;

  @Test
  void hasNothingThatCouldBeMoved() {
    assertThat(clock).isSameAs(real);
    given().post(Management.address("/clock/due-work")).then().statusCode(404);
  }
}
