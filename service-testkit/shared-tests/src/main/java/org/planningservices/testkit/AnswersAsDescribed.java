package org.planningservices.testkit;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds every answer that any test of a service gets against its OpenAPI file: a status, a header,
 * a media type or a refusal code that is not described there, or a body that does not fit its
 * schema, fails the test that met it. Loaded by Quarkus before each test class.
 */
public final class AnswersAsDescribed implements QuarkusTestBeforeClassCallback, Filter {

  private static final Path OPENAPI = Project.CONTRACTS.resolve("openapi.yaml");
  private static final String VERSIONED = "/v1/";

  private ContractFile contract;

  @Override
  public void beforeClass(Class<?> testClass) {
    boolean writing = Boolean.getBoolean("contracts.write");
    if (Files.exists(OPENAPI) && !writing && !isInstalled()) {
      contract = new ContractFile(Project.yaml(Project.text(OPENAPI)));
      RestAssured.filters(this);
    }
  }

  private static boolean isInstalled() {
    return RestAssured.filters().stream().anyMatch(AnswersAsDescribed.class::isInstance);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    Response response = context.next(request, specification);
    String path = path(request.getURI());
    if (!path.startsWith(VERSIONED)) {
      return response;
    }
    byte[] body = response.asByteArray();
    contract
        .operation(request.getMethod(), path)
        .ifPresent(operation -> check(operation, response, body));
    return body.length == 0
        ? response
        : new ResponseBuilder().clone(response).setBody(body).build();
  }

  /** Taken as it is: some tests ask for what is not a URI. */
  private static String path(String uri) {
    return uri.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
  }

  private void check(ContractFile.Operation operation, Response response, byte[] body) {
    List<String> flaws =
        new AnswerCheck(contract)
            .flaws(
                operation,
                new AnswerCheck.Answer(
                    response.statusCode(),
                    names(response),
                    mediaType(response.contentType()),
                    new String(body, StandardCharsets.UTF_8)));
    if (!flaws.isEmpty()) {
      throw new AssertionError(
          operation.id() + " does not answer as contracts/openapi.yaml says: " + flaws);
    }
  }

  private static Set<String> names(Response response) {
    return response.headers().asList().stream().map(Header::getName).collect(Collectors.toSet());
  }

  private static String mediaType(String contentType) {
    return contentType == null ? "" : contentType.split(";")[0].trim();
  }
}
