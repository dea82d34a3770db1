package org.planningservices.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hamcrest.Matchers;

/**
 * The service under test as somebody calls it: {@code Api.as(token).post("/v1/vouchers", body)}.
 * Each call is a request of its own, so that one caller can send many at once. Paths are sent as
 * they are written; whoever needs an escape writes it.
 */
public final class Api {

  private static final String KEY = "Idempotency-Key";

  private final String token;
  private final Map<String, String> headers;

  private Api(String token, Map<String, String> headers) {
    this.token = token;
    this.headers = headers;
  }

  public static Api as(String token) {
    return new Api(token, Map.of());
  }

  /** Under this idempotency key; without a call of this every POST has one of its own. */
  public Api withKey(String key) {
    return with(KEY, key);
  }

  public Api withoutKey() {
    return with(KEY, null);
  }

  /**
   * @param version an entity tag with its quotes, a star, or null for none
   */
  public Api ifMatch(String version) {
    return with("If-Match", version);
  }

  /**
   * @param value null: the header is not sent
   */
  public Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(token, more);
  }

  public Response get(String path) {
    return request().get(path);
  }

  public Response post(String path, Object body) {
    return posting().contentType(ContentType.JSON).body(body).post(path);
  }

  public Response put(String path, Object body) {
    return request().contentType(ContentType.JSON).body(body).put(path);
  }

  public Response delete(String path) {
    return request().delete(path);
  }

  /** Sends a file as a form does, without saying what it is. */
  public Response upload(String path, String name, byte[] content) {
    return upload(path, name, content, "application/octet-stream");
  }

  public Response upload(String path, String name, byte[] content, String type) {
    return posting().multiPart("file", name, content, type).post(path);
  }

  /** Posts what has to succeed; returns the id that the answer tells under this name. */
  public UUID create(String path, Object body, String id) {
    return created(post(path, body), id);
  }

  /** For a test that speaks HTTP without this class. */
  public String token() {
    return token;
  }

  /** What only one test needs: another method, another media type, a body that is a stream. */
  public RequestSpecification request() {
    RequestSpecification request =
        given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    headers.forEach(
        (name, value) -> {
          if (value != null) {
            request.header(name, value);
          }
        });
    return request;
  }

  private RequestSpecification posting() {
    return headers.containsKey(KEY) ? request() : withKey(UUID.randomUUID().toString()).request();
  }

  /** The id of what was created, under its name in the answer. */
  public static UUID created(Response answer, String id) {
    return UUID.fromString(answer.then().statusCode(201).extract().path(id));
  }

  /** That the answer is the problem document of this refusal; more can be asked of it. */
  public static ValidatableResponse refused(Response answer, int status, String code) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", Matchers.equalTo(code))
        .body("status", Matchers.equalTo(status))
        .body("requestId", Matchers.notNullValue());
  }

  /** The same, and that nothing was kept. */
  public static ValidatableResponse refusedWithoutTrace(
      Supplier<Response> call, int status, String code) {
    StoredState before = StoredState.now();
    ValidatableResponse refused = refused(call.get(), status, code);
    before.assertUnchanged();
    return refused;
  }
}
