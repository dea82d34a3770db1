package org.planningservices.voucher.delivering;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.planningservices.testkit.Api;

/** Uploads a form as it is, with the boundary "b": a comfortable client would mend or copy it. */
final class RawForm {

  private RawForm() {}

  /**
   * @param voucher path of a voucher
   */
  static HttpResponse<String> send(Api caller, String voucher, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + voucher + "/deliverables"))
            .header("Authorization", "Bearer " + caller.token())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(body)
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
