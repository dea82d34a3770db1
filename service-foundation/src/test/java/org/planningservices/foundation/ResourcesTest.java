package org.planningservices.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Versions, paging, tenant isolation and audit of the sample service. */
@SampleTest
class ResourcesTest {

  private final UUID organization = UUID.randomUUID();

  private static RequestSpecification as(UUID organization) {
    return SampleApi.as(SampleApi.author(organization));
  }

  private Response write(String text) {
    return as(organization).body("{\"text\":\"" + text + "\"}").post("/v1/notes");
  }

  @Test
  void changesOnlyTheVersionThatIsNamed() {
    String location = write("a").header("Location");
    String body = "{\"text\":\"b\"}";
    assertThat(as(organization).body(body).put(location).statusCode()).isEqualTo(428);
    Response stale = as(organization).header("If-Match", "\"7\"").body(body).put(location);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.jsonPath().getString("code")).isEqualTo("request.stale-version");

    Response changed = as(organization).header("If-Match", "\"0\"").body(body).put(location);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(as(organization).get(location).header("ETag")).isEqualTo("\"1\"");
    assertThat(as(organization).header("If-Match", "\"0\"").body(body).put(location).statusCode())
        .isEqualTo(412);
  }

  @Test
  void sendsNothingToWhomKnowsTheVersion() {
    String location = write("a").header("Location");
    for (String known : new String[] {"\"0\"", "W/\"0\"", "\"7\", W/\"0\"", "*"}) {
      for (String method : new String[] {"GET", "HEAD"}) {
        Response answer = as(organization).header("If-None-Match", known).request(method, location);
        assertThat(answer.statusCode()).as(method + " " + known).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("Content-Type")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asByteArray()).isEmpty();
      }
    }
    for (String other : new String[] {"\"1\"", "\"0,\"", "\"a\", \"b\""}) {
      Response answer = as(organization).header("If-None-Match", other).get(location);
      assertThat(answer.statusCode()).as(other).isEqualTo(200);
      assertThat(answer.jsonPath().getString("text")).isEqualTo("a");
    }
    assertThat(as(organization).header("If-None-Match", "*").get("/v1/notes").statusCode())
        .isEqualTo(200);
    Response foreign = as(UUID.randomUUID()).header("If-None-Match", "*").get(location);
    assertThat(foreign.statusCode()).isEqualTo(404);
    Response another = as(organization).header("If-Match", "\"7\"").get(location);
    assertThat(another.statusCode()).isEqualTo(412);
    assertThat(another.jsonPath().getString("code")).isEqualTo("request.stale-version");
  }

  @Test
  void tellsThatAWeakTagNeverMatches() {
    String location = write("a").header("Location");
    Response weak =
        as(organization).header("If-Match", "W/\"0\"").body("{\"text\":\"b\"}").put(location);
    assertThat(weak.statusCode()).isEqualTo(412);
    assertThat(weak.jsonPath().getString("detail")).contains("weak", "\"0\"");
    for (String matching : new String[] {"\"7\",\"0\"", "*"}) {
      assertThat(
              as(organization)
                  .header("If-Match", matching)
                  .body("{\"text\":\"b\"}")
                  .put(location)
                  .statusCode())
          .isEqualTo(200);
      location = write("a").header("Location");
    }
    Response malformed =
        as(organization).header("If-Match", "0").body("{\"text\":\"b\"}").put(location);
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.jsonPath().getString("code")).isEqualTo("request.entity-tag-malformed");
  }

  @Test
  void pagesThroughEverythingOnce() {
    List<String> written = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      written.addFirst(write("n" + number).jsonPath().getString("noteId"));
    }
    List<String> read = new ArrayList<>();
    String next = "/v1/notes?limit=3";
    int pages = 0;
    while (next != null) {
      Response page = as(organization).urlEncodingEnabled(false).get(next);
      read.addAll(page.jsonPath().getList("items.noteId"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      assertThat(page.jsonPath().getString("nextCursor") == null).isEqualTo(next == null);
      pages++;
    }
    assertThat(read).isEqualTo(written);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void anIdInAPathHasOneForm() {
    String id = write("one name").jsonPath().getString("noteId");
    assertThat(as(organization).get("/v1/notes/" + id).statusCode()).isEqualTo(200);
    for (String other :
        List.of("1-1-1-1-1", id.replace("-", ""), "%7B" + id + "%7D", "urn:uuid:" + id, id + "0")) {
      Response unknown = as(organization).urlEncodingEnabled(false).get("/v1/notes/" + other);
      assertThat(unknown.statusCode()).as(other).isEqualTo(404);
      assertThat(unknown.contentType()).startsWith("application/problem+json");
    }
  }

  @Test
  void anotherOrganizationsObjectIsLikeNone() {
    String location = write("mine").header("Location");
    Response foreign = as(UUID.randomUUID()).get(location);
    Response none = as(organization).get("/v1/notes/" + UUID.randomUUID());
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.jsonPath().getString("code")).isEqualTo("note.unknown");
    assertThat(foreign.jsonPath().getString("detail"))
        .isEqualTo(none.jsonPath().getString("detail"));
  }

  @Test
  void writesDownWhoDidItAndUnderWhichIds() throws SQLException {
    String id =
        as(organization)
            .header("X-Request-Id", "request-of-audit")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .body("{\"text\":\"a\"}")
            .post("/v1/notes")
            .jsonPath()
            .getString("noteId");
    assertThat(
            SampleDatabase.count(
                "audit_entry where object_id = '"
                    + id
                    + "' and action = 'write' and subject = 'somebody' and organization_id = '"
                    + organization
                    + "' and request_id = 'request-of-audit'"
                    + " and trace_id = '0af7651916cd43dd8448eb211c80319c'"))
        .isEqualTo(1);
    assertThat(
            SampleDatabase.count(
                "outbox where event_key = '"
                    + id
                    + "' and sequence = 1 and request_id = 'request-of-audit'"
                    + " and traceparent like '00-0af7651916cd43dd8448eb211c80319c-%'"))
        .isEqualTo(1);
  }

  @Test
  void nothingInTheAuditCanBeChanged() {
    write("a");
    for (String change :
        List.of(
            "delete from audit_entry",
            "update audit_entry set action = ''",
            "truncate audit_entry")) {
      Assertions.assertThatThrownBy(() -> SampleDatabase.execute(change))
          .hasMessageContaining("append-only");
    }
  }
}
