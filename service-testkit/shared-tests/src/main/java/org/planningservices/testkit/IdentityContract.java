package org.planningservices.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.servers.RealServers;

/**
 * The identity table: every operation of the OpenAPI file × every role × own and foreign object ×
 * no token.
 */
public abstract class IdentityContract {

  private static final List<String> ROLES =
      List.of(Organizations.PARTNER, Organizations.CUSTOMER, Organizations.PROGRAM);
  private static final String NO_PERMISSION = "nothing:read";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A request to an object that exists.
   *
   * @param path the operation's path with the object's own ids
   * @param ownerType of the organization that the object belongs to
   * @param body a body that would be accepted, or null for none
   */
  public record OwnedObject(String path, String ownerType, UUID ownerId, String body) {}

  /**
   * By operation id, an object for every operation whose path names one that belongs to an
   * organization; called once, before the table is walked.
   */
  protected abstract Map<String, OwnedObject> ownedObjects();

  /** Ids in paths that name no organization's object, such as codes of a catalogue. */
  protected Map<String, String> publicPaths() {
    return Map.of();
  }

  @TestFactory
  Stream<DynamicTest> identityTable() {
    Map<String, OwnedObject> objects = ownedObjects();
    return OpenApi.operations().stream()
        .flatMap(operation -> rows(operation, objects.get(operation.id())));
  }

  /**
   * Whoever waits for another organization's object learns that it exists, and whoever locks it
   * holds its owner up. So nobody does, even while its owner works on all it has.
   */
  @Test
  void nobodyWaitsForAForeignObject() throws Exception {
    Map<String, OwnedObject> objects = ownedObjects();
    try (Connection ownerAtWork = Database.lockingAllRows();
        ExecutorService caller = Executors.newSingleThreadExecutor()) {
      for (OpenApi.Operation operation : OpenApi.operations()) {
        OwnedObject object = objects.get(operation.id());
        if (object != null) {
          assertThat(caller.submit(() -> hidesForeignObject(operation, object)))
              .as(operation.id() + " waits for the owner of the object")
              .succeedsWithin(PATIENCE);
        }
      }
      ownerAtWork.rollback();
    }
  }

  private Stream<DynamicTest> rows(OpenApi.Operation operation, OwnedObject object) {
    Stream<DynamicTest> always =
        Stream.of(
            row(operation, "no token", () -> assertStatus(send(operation, null, null), 401)),
            row(operation, "bad tokens", () -> refusesBadTokens(operation)),
            row(operation, "other roles", () -> refusesOtherRoles(operation)),
            row(operation, "its roles", () -> letsItsRolesThrough(operation)));
    if (object == null) {
      return always;
    }
    return Stream.concat(
        always,
        Stream.of(
            row(operation, "own object", () -> findsOwnObject(operation, object)),
            row(operation, "known object", () -> sendsNothingOfWhatIsKnown(operation, object)),
            row(operation, "foreign object", () -> hidesForeignObject(operation, object))));
  }

  private static DynamicTest row(OpenApi.Operation operation, String who, Runnable check) {
    return DynamicTest.dynamicTest(operation.id() + ", " + who, check::run);
  }

  private void refusesBadTokens(OpenApi.Operation operation) {
    Tokens good = Tokens.of(operation.organizations().getFirst(), UUID.randomUUID());
    for (String token :
        List.of(
            "rubbish",
            RealServers.issuer()
                .token(good.claims(operation.permission()).lifeTime(Duration.ofHours(-1))),
            RealServers.issuer().token(good.claims(operation.permission()).audience("another")),
            RealServers.issuer()
                .token(good.claims(operation.permission()).issuer("http://localhost/another")),
            RealServers.issuer().token(good.claims(operation.permission()).signedByAStranger()))) {
      assertStatus(send(operation, token, null), 401);
    }
  }

  private void refusesOtherRoles(OpenApi.Operation operation) {
    for (String role : ROLES) {
      Tokens tokens = Tokens.of(role, UUID.randomUUID());
      assertStatus(send(operation, tokens.with(NO_PERMISSION), null), 403);
      if (!operation.isFor(role)) {
        assertStatus(send(operation, tokens.with(operation.permission()), null), 403);
      }
    }
  }

  private void letsItsRolesThrough(OpenApi.Operation operation) {
    for (String role : operation.organizations()) {
      String token = Tokens.of(role, UUID.randomUUID()).with(operation.permission());
      assertThat(send(operation, token, null).statusCode())
          .as(operation.id() + " as " + role)
          .isNotIn(401, 403)
          .isLessThan(500);
    }
  }

  private void findsOwnObject(OpenApi.Operation operation, OwnedObject object) {
    String token = Tokens.of(object.ownerType(), object.ownerId()).with(operation.permission());
    assertThat(send(operation, token, object).statusCode())
        .as(operation.id())
        .isNotIn(401, 403, 404)
        .isLessThan(500);
  }

  /** A read that tells a version tells nothing else to whoever knows it. */
  private void sendsNothingOfWhatIsKnown(OpenApi.Operation operation, OwnedObject object) {
    if (!operation.method().equals("GET")) {
      return;
    }
    String token = Tokens.of(object.ownerType(), object.ownerId()).with(operation.permission());
    String etag = given().auth().oauth2(token).get(object.path()).header("ETag");
    assertThat(operation.description().at("/responses").has("304"))
        .as(operation.id() + " tells a version, and its description that it does")
        .isEqualTo(etag != null);
    if (etag == null) {
      return;
    }
    for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
      Response answer =
          given().auth().oauth2(token).header("If-None-Match", known).get(object.path());
      assertThat(answer.statusCode()).as(operation.id() + " " + known).isEqualTo(304);
      assertThat(answer.header("ETag")).isEqualTo(etag);
      assertThat(answer.asByteArray()).isEmpty();
    }
  }

  private void hidesForeignObject(OpenApi.Operation operation, OwnedObject object) {
    for (String role : operation.organizations()) {
      if (role.equals(Organizations.PROGRAM)) {
        continue;
      }
      String token = Tokens.of(role, UUID.randomUUID()).with(operation.permission());
      Response foreign = send(operation, token, object);
      assertStatus(foreign, 404);
      assertThat(anonymous(foreign))
          .as(operation.id() + " as " + role)
          .isEqualTo(anonymous(send(operation, token, nowhere(operation, object))));
    }
  }

  private static OwnedObject nowhere(OpenApi.Operation operation, OwnedObject object) {
    return new OwnedObject(
        operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
        object.ownerType(),
        object.ownerId(),
        object.body());
  }

  private static JsonNode anonymous(Response response) {
    ObjectNode problem = (ObjectNode) Project.json(response.asString());
    problem.remove(List.of("instance", "requestId"));
    return problem;
  }

  private Response send(OpenApi.Operation operation, String token, OwnedObject object) {
    RequestSpecification request =
        given()
            .urlEncodingEnabled(true)
            .header("Idempotency-Key", UUID.randomUUID())
            .header("If-Match", "*");
    if (token != null) {
      request.auth().oauth2(token);
    }
    if (operation.description().has("requestBody")) {
      if (operation.description().at("/requestBody/content").has("multipart/form-data")) {
        request.multiPart("file", "sample.pdf", SamplePdf.ofOnePage("sample"), "application/pdf");
      } else {
        request.contentType(ContentType.JSON).body(object == null ? "{}" : body(object));
      }
    }
    return request.request(operation.method(), object == null ? path(operation) : object.path());
  }

  private static String body(OwnedObject object) {
    return object.body() == null ? "{}" : object.body();
  }

  private String path(OpenApi.Operation operation) {
    String known = publicPaths().get(operation.id());
    return known != null
        ? known
        : operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }

  private static void assertStatus(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.headers().getValues("Cache-Control")).containsExactly("no-store");
    assertThat(response.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
  }
}
