package org.planningservices.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.planningservices.servers.TokenClaims;

/** How the sample service is asked, and what an answer that refuses has to look like. */
final class Problems {

  static final UUID ORGANIZATION = UUID.randomUUID();

  private Problems() {}

  static TokenClaims claims() {
    return SampleApi.author(ORGANIZATION);
  }

  static RequestSpecification request() {
    return SampleApi.as(claims());
  }

  static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("title")).isNotBlank();
    assertThat(response.jsonPath().getString("requestId"))
        .isEqualTo(response.header("X-Request-Id"));
    assertThat(response.asString()).doesNotContain("Exception", "secret", "at org.");
  }
}
