package org.planningservices.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.planningservices.local.stack.Service;

class ResponseOracleTest {
  private static final String UNKNOWN =
      """
      {"type":"urn:planningservices:problem:voucher.unknown","title":"Not found","status":404,
       "detail":"There is no such voucher.","instance":"/v1/vouchers/x","code":"voucher.unknown",
       "requestId":"r-1"}""";

  private final ResponseOracle oracle = new ResponseOracle();
  private final Operation getVoucher =
      Contract.of(Service.VOUCHER).operations().stream()
          .filter(operation -> operation.id().equals("getVoucher"))
          .findFirst()
          .orElseThrow();
  private static final UUID NOBODY = new UUID(0, 0);
  private final GeneratedRequest request =
      new GeneratedRequest(getVoucher, NOBODY, "GET", "/v1/vouchers/x", Map.of(), null, true, "");
  private final GeneratedRequest offContract =
      new GeneratedRequest(
          getVoucher, NOBODY, "GET", "/v1/vouchers", Map.of(), null, false, "METHOD");

  @Test
  void isContentWithARefusalAsPromised() {
    assertThat(oracle.check(offContract, answer(404, "application/problem+json", UNKNOWN)))
        .isEmpty();
  }

  @Test
  void complainsOfAFailureOfTheService() {
    assertThat(complaints(500, "application/problem+json", UNKNOWN.replace("404", "500")))
        .anyMatch(complaint -> complaint.contains("answered 500"));
  }

  @Test
  void complainsOfAStatusThatTheFileDoesNotName() {
    assertThat(complaints(418, "application/problem+json", UNKNOWN.replace("404", "418")))
        .contains("status 418 is not in the file");
  }

  @Test
  void complainsOfARefusalWithoutProblemDocument() {
    assertThat(complaints(404, "text/plain", "gone")).anyMatch(it -> it.contains("not a problem"));
  }

  @Test
  void complainsOfAProblemThatContradictsItsStatus() {
    assertThat(complaints(403, "application/problem+json", UNKNOWN))
        .contains("the problem's status is 404");
  }

  @Test
  void complainsOfABodyThatBreaksItsSchema() {
    assertThat(complaints(200, "application/json", "{\"days\":\"many\"}"))
        .anyMatch(complaint -> complaint.contains("breaks its schema"));
  }

  private List<String> complaints(int status, String type, String body) {
    return new ArrayList<>(oracle.check(request, answer(status, type, body)));
  }

  private static HttpResponse<byte[]> answer(int status, String type, String body) {
    return new Given(status, type, body);
  }

  private record Given(int statusCode, String type, String text) implements HttpResponse<byte[]> {
    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(
          Map.of("Content-Type", List.of(type), "X-Request-Id", List.of("r-1")), (a, b) -> true);
    }

    @Override
    public byte[] body() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public HttpRequest request() {
      return HttpRequest.newBuilder(uri()).build();
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return URI.create("http://localhost/v1/vouchers/x");
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
