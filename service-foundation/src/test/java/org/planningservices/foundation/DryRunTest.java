package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** A dry run can be told from the real one, and is never the real one by mistake. */
@SampleTest
class DryRunTest {

  private static final String BODY = "{\"text\":\"once\"}";

  private final UUID organization = UUID.randomUUID();

  private RequestSpecification request() {
    return given()
        .auth()
        .oauth2(
            RealServers.issuer()
                .token(TokenClaims.of("PARTNER", organization, "note:write", "note:read")))
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON);
  }

  private Response post(String query) {
    return request()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(BODY)
        .post("/v1/notes" + query);
  }

  private long notes() {
    return SampleDatabase.count("note where organization_id = '" + organization + "'");
  }

  private long traces() {
    return SampleDatabase.count("outbox where extensions like '%" + organization + "%'")
        + SampleDatabase.count("audit_entry where organization_id = '" + organization + "'")
        + SampleDatabase.count("idempotency_record where organization_id = '" + organization + "'");
  }

  @Test
  void keepsNothingAndNeedsNoKey() {
    Response dry = request().body(BODY).post("/v1/notes?dryRun=true");

    assertThat(dry.statusCode()).as(dry.asString()).isEqualTo(200);
    assertThat(dry.asString()).isEqualTo("{\"text\":\"once\",\"dryRun\":true}");
    assertThat(dry.header("Location")).isNull();
    assertThat(dry.header("ETag")).isNull();
    assertThat(notes() + traces()).isZero();
  }

  @Test
  void isNotRecordedUnderItsKey() {
    String key = UUID.randomUUID().toString();
    for (String query : new String[] {"?dryRun=true", "?dryRun=false"}) {
      Response answer =
          request().header("Idempotency-Key", key).body(BODY).post("/v1/notes" + query);
      assertThat(answer.statusCode()).isEqualTo(query.endsWith("true") ? 200 : 201);
      assertThat(answer.header("Idempotency-Replayed")).isNull();
    }
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void refusesWhatTheRealOneRefuses() {
    Response refused = request().body("{\"text\":\"rude\"}").post("/v1/notes?dryRun=true");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("note.refused");
  }

  @Test
  void refusesWhatOnlyTheCommitWouldRefuse() {
    Response refused = request().body("{\"text\":\"homeless\"}").post("/v1/notes?dryRun=true");
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(500);
  }

  @Test
  void triesReplacingAndDeletingOutToo() {
    String location = post("").header("Location");
    Response stale =
        request().header("If-Match", "\"7\"").body(BODY).put(location + "?dryRun=true");
    assertThat(stale.statusCode()).isEqualTo(412);
    Response replaced =
        request()
            .header("If-Match", "\"0\"")
            .body("{\"text\":\"other\"}")
            .put(location + "?dryRun=true");
    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(replaced.jsonPath().getString("text")).isEqualTo("other");
    assertThat(replaced.jsonPath().getBoolean("dryRun")).isTrue();
    assertThat(replaced.header("ETag")).isNull();
    Response deleted = request().delete(location + "?dryRun=true");
    assertThat(deleted.statusCode()).isEqualTo(200);
    assertThat(deleted.asString()).isEqualTo("{\"dryRun\":true}");
    assertThat(request().get(location).jsonPath().getString("text")).isEqualTo("once");
    assertThat(request().delete(location).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?dryRun",
        "?dryRun=",
        "?dryRun=false&dryRun=true",
        "?dryRun=true&dryRun=true",
        "?dryRun=yes",
        "?dryRun=TRUE",
        "?dryrun=true",
        "?dry_run=true",
        "?dryRun=0",
        "?dryRun=true;dryRun=false",
        "?DRYRUN=true&dryRun=false",
        "?dryRun=%74rue%20"
      })
  void isNeverTheRealOneByMistake(String query) {
    Response refused = post(query);
    assertThat(refused.statusCode()).as(query + refused.asString()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("code")).startsWith("request.query-parameter-");
    assertThat(notes()).isZero();
  }

  @Test
  void isRefusedWhereThereIsNone() {
    Response read = request().get("/v1/notes?dryRun=true");
    assertThat(read.statusCode()).isEqualTo(400);
    assertThat(read.jsonPath().getString("code")).isEqualTo("request.query-parameter-unknown");
    Response search = request().body(BODY).post("/v1/notes/search?dryRun=true");
    assertThat(search.jsonPath().getString("code")).isEqualTo("request.query-parameter-unknown");
    assertThat(search.jsonPath().getString("detail")).contains("this operation takes none");
  }
}
