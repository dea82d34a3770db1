package org.planningservices.enrollment.locating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.enrollment.Given.addLocation;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.location;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.program;
import static org.planningservices.testkit.Api.refused;
import static org.planningservices.testkit.Api.refusedWithoutTrace;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

@ServiceTest
class LocatingTest {

  @Test
  void addsALocationAndTellsIdAndCountryOnly() {
    UUID partnerId = registeredPartner();

    Response answer = partner(partnerId).post(path(partnerId, "/locations"), location("DE"));

    String locationId = answer.path("locationId");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith(path(partnerId, "/locations/", locationId)))
        .header("ETag", "\"2\"")
        .body("partnerId", equalTo(partnerId.toString()))
        .body("addressLine2", nullValue())
        .body("contact.email", equalTo("max@contoso.example"))
        .body("phone", equalTo("0891234567"))
        .body("sequence", equalTo(2));
    assertThat(Database.outbox(partnerId).getLast())
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("LocationAdded");
              assertThat(event.sequence()).isEqualTo(2);
              assertThat(event.payload().toString())
                  .isEqualTo(
                      "{\"partnerId\":\"%s\",\"locationId\":\"%s\",\"country\":\"DE\"}"
                          .formatted(partnerId, locationId));
            });
    assertThat(
            Database.query(
                "select action, organization_id from audit_entry where object_id = ?",
                UUID.fromString(locationId)))
        .containsExactly(Map.of("action", "add", "organization_id", partnerId));
  }

  @Test
  void whatWasAddedIsWhatIsRead() {
    UUID partnerId = registeredPartner();
    String added =
        partner(partnerId).post(path(partnerId, "/locations"), location("DE")).asString();
    String locationId = io.restassured.path.json.JsonPath.from(added).getString("locationId");

    Response own = partner(partnerId).get(path(partnerId, "/locations/", locationId));
    Response programs = program().get(path(partnerId, "/locations/", locationId));

    own.then().statusCode(200).header("ETag", "\"2\"");
    assertThat(own.asString()).isEqualTo(added);
    assertThat(programs.asString()).isEqualTo(added);
  }

  @Test
  void locationsAddedAtOnceAllSucceedAndTheSequenceHasNoGap() {
    UUID partnerId = registeredPartner();

    List<Response> answers =
        atOnce(
            16, caller -> partner(partnerId).post(path(partnerId, "/locations"), location("DE")));

    assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
    assertThat(answers.stream().map(answer -> ((Number) answer.path("sequence")).longValue()))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 17).boxed().toList());
    assertThat(Database.outbox(partnerId).stream().map(Database.OutboxEvent::sequence))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 17).boxed().toList());
    partner(partnerId).get(path(partnerId)).then().body("sequence", equalTo(17));
    assertThat(Database.query("select version, sequence from partner where id = ?", partnerId))
        .containsExactly(Map.of("version", 16L, "sequence", 17L));
  }

  @Test
  void aLocationCannotBeChangedOrRemoved() {
    UUID partnerId = registeredPartner();
    UUID locationId = addLocation(partnerId, "DE");
    StoredState before = StoredState.now();
    String path = path(partnerId, "/locations/", locationId.toString());

    assertThat(partner(partnerId).delete(path).statusCode()).isIn(404, 405);
    assertThat(partner(partnerId).put(path, location("FR")).statusCode()).isIn(404, 405);

    before.assertUnchanged();
  }

  @Test
  void listsPageByPageNewestFirst() {
    UUID partnerId = registeredPartner();
    List<String> newestFirst =
        List.of(
                addLocation(partnerId, "DE"),
                addLocation(partnerId, "FR"),
                addLocation(partnerId, "IT"))
            .reversed()
            .stream()
            .map(UUID::toString)
            .toList();

    Response first = partner(partnerId).get(path(partnerId, "/locations?limit=2"));
    first
        .then()
        .statusCode(200)
        .body("items.locationId", equalTo(newestFirst.subList(0, 2)))
        .header("Link", endsWith("rel=\"next\""));
    partner(partnerId)
        .get(path(partnerId, "/locations?limit=2&cursor=", first.path("nextCursor")))
        .then()
        .statusCode(200)
        .body("items.locationId", contains(newestFirst.getLast()))
        .body("nextCursor", nullValue());
  }

  @Test
  void aForeignPartnersLocationsAreUnknown() {
    UUID owner = registeredPartner();
    UUID locationId = addLocation(owner, "DE");
    UUID stranger = registeredPartner();
    UUID nobody = UniqueId.next();
    StoredState before = StoredState.now();

    for (UUID partnerId : List.of(owner, nobody)) {
      refused(
          partner(stranger).post(path(partnerId, "/locations"), location("DE")),
          404,
          "partner.unknown");
      refused(partner(stranger).get(path(partnerId, "/locations")), 404, "partner.unknown");
      refused(
          partner(stranger).get(path(partnerId, "/locations/", locationId.toString())),
          404,
          "location.unknown");
    }
    refused(
        partner(stranger).get(path(stranger, "/locations/", locationId.toString())),
        404,
        "location.unknown");

    before.assertUnchanged();
  }

  @Test
  void addsNothingForAnOrganizationThatIsNotRegistered() {
    UUID organizationId = UniqueId.next();
    refusedWithoutTrace(
        () -> partner(organizationId).post(path(organizationId, "/locations"), location("DE")),
        404,
        "partner.unknown");
  }

  @Test
  void honoursTheVersionThatTheCallerKnows() {
    UUID partnerId = registeredPartner();
    addLocation(partnerId, "DE");
    refusedWithoutTrace(
        () ->
            partner(partnerId).ifMatch("\"1\"").post(path(partnerId, "/locations"), location("FR")),
        412,
        "request.stale-version");

    partner(partnerId)
        .ifMatch("\"2\"")
        .post(path(partnerId, "/locations"), location("FR"))
        .then()
        .statusCode(201)
        .header("ETag", "\"3\"");
  }

  @Test
  void refusesWhatCannotBeALocation() {
    UUID partnerId = registeredPartner();
    StoredState before = StoredState.now();

    assertInvalid(partnerId, "/phone", "12345678901");
    assertInvalid(partnerId, "/phone", "+49891234");
    assertInvalid(partnerId, "/phone", "");
    assertInvalid(partnerId, "/country", "XX");
    assertInvalid(partnerId, "/country", "UK");
    assertInvalid(partnerId, "/country", null);
    assertInvalid(partnerId, "/name", " ");
    assertInvalid(partnerId, "/legalEntity", null);
    assertInvalid(partnerId, "/postalCode", "x".repeat(21));
    assertInvalid(partnerId, "/contact", null);
    assertInvalid(partnerId, "/contact/email", Map.of("name", "Max", "email", "nobody"), "contact");
    assertInvalid(partnerId, "/contact/name", Map.of("email", "max@contoso.example"), "contact");
    assertInvalid(partnerId, "/unheardOf", "x");

    before.assertUnchanged();
  }

  private static void assertInvalid(UUID partnerId, String pointer, Object value) {
    assertInvalid(partnerId, pointer, value, pointer.substring(1));
  }

  private static void assertInvalid(UUID partnerId, String pointer, Object value, String field) {
    Map<String, Object> wrong = new HashMap<>(location("DE"));
    wrong.put(field, value);
    refused(partner(partnerId).post(path(partnerId, "/locations"), wrong), 422, "request.invalid")
        .body("errors.pointer", hasItem(pointer))
        .body("errors", hasSize(1));
  }
}
