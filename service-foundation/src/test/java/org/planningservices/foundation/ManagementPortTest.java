package org.planningservices.foundation;

import static io.restassured.RestAssured.given;

import org.hamcrest.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators look at is on a port of its own. */
@SampleTest
class ManagementPortTest {

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi", "/swagger-ui/"})
  void tellsOperatorsWhatCallersAreNotTold(String path) {
    given().get(Management.address(path)).then().statusCode(200);
    given()
        .get("/q" + path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/notes", "/q/v1/notes"})
  void servesNoCallerAtTheManagementPort(String path) {
    given()
        .get(Management.address("").replaceAll("/q$", "") + path)
        .then()
        .statusCode(404)
        .body(Matchers.not(Matchers.containsString("note")));
  }
}
