package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.voucher.delivering.DeliverableResourceTest.refuses;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;
import org.planningservices.voucher.completion.DeliverablesSettings;

/** How much is taken, and what is answered to more. */
@ServiceTest
class UploadLimitsTest {

  @Inject Given given;
  @Inject DeliverablesSettings settings;

  @Test
  void takes25MebibytesAndNotAByteMore() throws IOException, InterruptedException {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();

    HttpResponse<String> tooLarge = uploadPdf(scenario, (int) Upload.MOST_BYTES + 1);

    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("deliverable.too-large");
    before.assertUnchanged();
    assertThat(uploadPdf(scenario, (int) Upload.MOST_BYTES).statusCode()).isEqualTo(201);
  }

  /** The server refuses by the announced length, before a byte of the body is sent. */
  @Test
  void answersAProblemToWhatTheServerItselfRefuses() throws IOException {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();
    String head =
        """
        POST %s/deliverables HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Idempotency-Key: %s
        Content-Type: multipart/form-data; boundary=b
        Content-Length: 28311552

        """
            .formatted(scenario.path(), scenario.partner().token(), UUID.randomUUID())
            .replace("\n", "\r\n");

    String answer;
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(10_000);
      answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    assertThat(answer).isEqualTo("HTTP/1.1 413");
    before.assertUnchanged();
  }

  /** The name stands beside the file when somebody decides whether to open it. */
  @Test
  void refusesANameThatReadsAsAnother() throws IOException, InterruptedException {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();
    for (String name : List.of("plan\u202Efdp.exe.pdf", "plan\u200B.pdf", "\uE000.pdf", " ")) {
      HttpResponse<String> answer = uploadPdf(scenario, name, SampleFiles.pdf("x"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("deliverable.bad-name");
    }
    before.assertUnchanged();
  }

  /** Without the copies that a comfortable client makes of a large body. */
  private static HttpResponse<String> uploadPdf(VoucherScenario scenario, int size)
      throws IOException, InterruptedException {
    return uploadPdf(scenario, "plan.pdf", SampleFiles.pdf(size));
  }

  private static HttpResponse<String> uploadPdf(
      VoucherScenario scenario, String name, byte[] content)
      throws IOException, InterruptedException {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
    return RawForm.send(
        scenario.partner(),
        scenario.path(),
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(head),
            HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")));
  }

  @Test
  void takesFiftyFilesOfAPartnerForAVoucherAndNoMore() {
    VoucherScenario scenario = given.reserved();
    Database.execute(
        "insert into deliverable select gen_random_uuid(), ?, ?, 'plan.pdf', 'application/pdf', 9,"
            + " repeat('a', 64), now() from generate_series(1, ?)",
        scenario.voucherId(),
        scenario.partnerId(),
        settings.mostOfAVoucher() - 1);
    Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("the fiftieth"));
    refuses(scenario, "plan.pdf", SampleFiles.pdf("one more"), 409, "deliverable.too-many");
  }
}
