package org.planningservices.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.foundation.http.DryRun;

/**
 * Tries every request out that creates or moves something, right before it is sent: the dry run
 * keeps nothing, can be told from the real one, and answers the same except for what the real one
 * creates.
 */
final class DryRunCheck implements Filter {

  private static final Set<String> SENT_ALONG =
      Set.of("Authorization", "If-Match", "If-None-Match");

  private final List<OpenApi.Operation> operations = OpenApi.operations();
  private final Set<String> triedOut = new HashSet<>();
  private final Set<String> exceptTables;

  DryRunCheck(Set<String> exceptTables) {
    this.exceptTables = exceptTables;
  }

  /** Operations that were tried out. */
  Set<String> triedOut() {
    return triedOut;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Optional<OpenApi.Operation> operation = offering(request);
    if (operation.isEmpty() || request.getURI().contains(DryRun.PARAMETER)) {
      return context.next(request, expected);
    }
    Map<String, String> before = Database.contents(exceptTables);
    Response dry = tryOut(request);
    assertThat(Database.contents(exceptTables)).as(operation.get().id()).isEqualTo(before);
    Response real = context.next(request, expected);
    if (real.statusCode() < 300) {
      assertTold(operation.get(), dry, real);
      triedOut.add(operation.get().id());
    } else {
      assertThat(dry.statusCode()).as(operation.get().id()).isEqualTo(real.statusCode());
    }
    return real;
  }

  private Optional<OpenApi.Operation> offering(FilterableRequestSpecification request) {
    String path = URI.create(request.getURI()).getPath();
    return operations.stream()
        .filter(operation -> operation.method().equals(request.getMethod()))
        .filter(operation -> operation.queryParameters().contains(DryRun.PARAMETER))
        .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst();
  }

  private static Response tryOut(FilterableRequestSpecification request) {
    RequestSpecification dry = given().noFilters().urlEncodingEnabled(false);
    request.getHeaders().asList().stream()
        .filter(header -> SENT_ALONG.contains(header.getName()))
        .forEach(dry::header);
    for (MultiPartSpecification part : request.getMultiPartParams()) {
      dry.multiPart(
          part.getControlName(),
          part.getFileName(),
          (byte[]) part.getContent(),
          part.getMimeType());
    }
    if (request.getMultiPartParams().isEmpty() && request.getBody() != null) {
      dry.contentType("application/json").body(request.<Object>getBody());
    }
    String separator = request.getURI().contains("?") ? "&" : "?";
    return dry.request(
        request.getMethod(), request.getURI() + separator + DryRun.PARAMETER + "=true");
  }

  private static void assertTold(OpenApi.Operation operation, Response dry, Response real) {
    assertThat(dry.statusCode()).as(operation.id() + " " + dry.asString()).isEqualTo(200);
    assertThat(dry.header("Location")).as(operation.id()).isNull();
    assertThat(dry.header("ETag")).as(operation.id()).isNull();
    JsonNode told = Project.json(dry.asString());
    assertThat(told.path(DryRun.PARAMETER).asBoolean()).as(operation.id()).isTrue();
    Set<String> expected = new TreeSet<>();
    if (!real.asString().isEmpty()) {
      JsonNode answer = Project.json(real.asString());
      assertThat(answer.has(DryRun.PARAMETER)).as(operation.id()).isFalse();
      answer.fieldNames().forEachRemaining(expected::add);
      assertThat(expected).as(operation.id()).containsAll(operation.generatedMembers());
    }
    expected.removeAll(operation.generatedMembers());
    expected.add(DryRun.PARAMETER);
    Set<String> members = new TreeSet<>();
    told.fieldNames().forEachRemaining(members::add);
    assertThat(members).as(operation.id()).isEqualTo(expected);
  }
}
