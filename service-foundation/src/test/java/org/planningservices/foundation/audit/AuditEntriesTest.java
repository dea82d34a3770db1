package org.planningservices.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** What operations read of the audit. */
@SampleTest
class AuditEntriesTest {

  private final UUID organization = UUID.randomUUID();
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void writeThreeNotes() {
    for (String author : List.of("ann", "bob", "ann")) {
      notes.add(
          SampleApi.as(SampleApi.author(organization).subject(author))
              .header("X-Request-Id", "note-" + notes.size())
              .body("{\"text\":\"hello\"}")
              .post("/v1/notes")
              .then()
              .statusCode(201)
              .extract()
              .path("noteId"));
    }
  }

  static Response read(String path) {
    TokenClaims operator = TokenClaims.of("PROGRAM", new UUID(0, 9), "audit:read");
    return SampleApi.as(operator).get(path);
  }

  private Response entries(String query) {
    return read("/v1/audit-entries?organizationId=" + organization + query);
  }

  private static List<String> objects(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getList("items.objectId");
  }

  private static void assertRefused(String query, String parameter) {
    Response refused = read("/v1/audit-entries?" + query);
    assertThat(refused.statusCode()).as(query).isEqualTo(400);
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("?" + parameter);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("request.query-parameter-malformed");
  }

  @Test
  void tellWhoDidWhatUnderWhichIds() {
    Response answer = entries("&limit=1");
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, Object> newest = answer.jsonPath().getMap("items[0]");
    assertThat(newest)
        .containsEntry("subject", "ann")
        .containsEntry("organizationId", organization.toString())
        .containsEntry("action", "write")
        .containsEntry("objectType", "note")
        .containsEntry("objectId", notes.getLast())
        .containsEntry("requestId", "note-2")
        .doesNotContainKey("reason");
    assertThat((String) newest.get("traceId")).matches("[0-9a-f]{32}");
    assertThat(Instant.parse((String) newest.get("at")))
        .isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
  }

  @Test
  void areFilteredByWhoWhatAndWhen() {
    assertThat(objects(entries(""))).isEqualTo(notes.reversed());
    assertThat(objects(entries("&subject=bob"))).containsExactly(notes.get(1));
    assertThat(objects(entries("&action=erase"))).isEmpty();
    assertThat(objects(entries("&action=write&objectType=note"))).hasSize(3);
    assertThat(objects(read("/v1/audit-entries?objectId=" + notes.getFirst())))
        .containsExactly(notes.getFirst());
    String second = entries("&subject=bob").jsonPath().getString("items[0].at");
    assertThat(objects(entries("&from=" + second))).doesNotContain(notes.getFirst());
    assertThat(objects(entries("&until=" + second))).containsExactly(notes.getFirst());
    assertThat(objects(read("/v1/audit-entries?subject=bob&from=" + second)))
        .contains(notes.get(1));
  }

  @Test
  void arePagedFromTheNewestToTheOldest() {
    List<String> seen = new ArrayList<>();
    Response page = entries("&limit=2");
    seen.addAll(objects(page));
    assertThat(page.header("Link")).contains("organizationId=" + organization, "rel=\"next\"");
    page = entries("&limit=2&cursor=" + page.jsonPath().getString("nextCursor"));
    seen.addAll(objects(page));
    assertThat(seen).isEqualTo(notes.reversed());
    assertThat(page.jsonPath().getString("nextCursor")).isNull();
  }

  @Test
  void areNotSearchedWithoutABound() {
    assertRefused("subject=ann", "from");
    assertRefused("action=write&until=2026-01-01T00:00:00Z", "from");
    assertRefused("objectType=note&from=2020-01-01T00:00:00Z", "from");
    assertRefused("from=2026-01-02T00:00:00Z&until=2026-01-02T00:00:00Z", "until");
    assertRefused("from=yesterday", "from");
    assertRefused("from=%2B100000-01-01T00:00:00Z", "from");
    assertRefused("cursor=AZM7XgAAcACAAAAAAAAAAA", "cursor");
  }

  @Test
  void areForOperationsAlone() {
    for (String type : List.of("PARTNER", "CUSTOMER")) {
      String token = RealServers.issuer().token(TokenClaims.of(type, organization, "audit:read"));
      for (String path : List.of("/v1/audit-entries", "/v1/audit-seals")) {
        assertThat(SampleApi.as(token).get(path).statusCode()).isEqualTo(403);
      }
    }
  }
}
