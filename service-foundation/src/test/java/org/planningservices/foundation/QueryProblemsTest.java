package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.Problems.assertProblem;
import static org.planningservices.foundation.Problems.claims;
import static org.planningservices.foundation.Problems.request;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;

/** What is said of query parameters that are not there, or not right. */
@SampleTest
class QueryProblemsTest {

  @Test
  void namesTheMalformedQueryParameter() {
    for (String query :
        new String[] {
          "limit=x",
          "limit=0",
          "limit=201",
          "limit=-1",
          "limit=99999999999",
          "limit=+5",
          "cursor=@@",
          "since=tomorrow",
          "since=%2B999999999-12-31"
        }) {
      Response response = request().urlEncodingEnabled(false).get("/v1/notes?" + query);
      assertProblem(response, 400, "request.query-parameter-malformed");
      assertThat(response.jsonPath().getString("errors[0].pointer"))
          .isEqualTo("?" + query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void tellsWhatAQueryParameterMayBe() {
    assertTells("limit=500", "has to be a whole number from 1 to 200.", "min", 1);
    assertTells("limit=x", "has to be a whole number from 1 to 200.", "max", 200);
    assertTells("since=2026-02-30", "has to be a day that exists", "format", "date");
    Response mood = request().delete("/v1/notes/" + UUID.randomUUID() + "?mood=SAD");
    assertProblem(mood, 400, "request.query-parameter-malformed");
    assertThat(mood.jsonPath().getString("detail"))
        .isEqualTo("The query parameter mood has to be one of GLAD or GRAVE.");
    assertThat(mood.jsonPath().getList("errors[0].facts.allowed")).containsExactly("GLAD", "GRAVE");
  }

  private static void assertTells(String query, String text, String fact, Object value) {
    Response response = request().get("/v1/notes?" + query);
    assertThat(response.jsonPath().getString("detail")).contains(text);
    assertThat(response.jsonPath().<Object>get("errors[0].facts." + fact)).isEqualTo(value);
  }

  @Test
  void takesNoQueryParameterThatThereIsNot() {
    Response unknown = request().get("/v1/notes?Limit=1&cursor=&since=2026-01-01&since=2026-01-01");
    assertProblem(unknown, 400, "request.query-parameter-unknown");
    assertThat(unknown.jsonPath().getString("detail"))
        .isEqualTo(
            "There is no such query parameter here; this operation takes limit, cursor and"
                + " since.");
    assertThat(unknown.jsonPath().getList("errors.pointer"))
        .containsExactly("?Limit", "?since", "?cursor");
    assertThat(unknown.jsonPath().getList("errors.code"))
        .containsExactly(
            "request.query-parameter-unknown",
            "request.query-parameter-repeated",
            "request.query-parameter-empty");
    assertThat(unknown.jsonPath().getList("errors[0].facts.known"))
        .containsExactly("limit", "cursor", "since");
    assertProblem(request().get("/v1/notes?limit"), 400, "request.query-parameter-empty");
    assertProblem(request().get("/v1/notes?=1"), 400, "request.query-parameter-unknown");
    assertProblem(
        request().urlEncodingEnabled(false).get("/v1/notes?%F0%9F%99%82" + "a".repeat(300)),
        400,
        "request.query-parameter-unknown");
  }

  @Test
  void tellsNothingOfItsParametersToWhomMayNotCall() {
    assertProblem(given().get("/v1/notes?a=1"), 401, "identity.not-authenticated");
    String other = RealServers.issuer().token(claims().permissions("note:other"));
    assertProblem(given().auth().oauth2(other).get("/v1/notes?a=1"), 403, "identity.not-permitted");
  }
}
