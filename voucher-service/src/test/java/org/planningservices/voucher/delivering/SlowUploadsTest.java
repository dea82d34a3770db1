package org.planningservices.voucher.delivering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

/** Whoever sends slowly keeps nobody else from working. */
@ServiceTest
class SlowUploadsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OF_EACH = 30;
  private static final int PLACES = 8;
  private static final int READS = 15;

  /** Far below the seconds that a request waited while slow uploads had all turns. */
  private static final Duration FAST = Duration.ofSeconds(1);

  private final Given given;
  private final List<Socket> open = new ArrayList<>();

  SlowUploadsTest(Given given) {
    this.given = given;
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private Socket begin(String path, Api api, String firstBytes) {
    String head =
        """
        POST %s/deliverables HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Idempotency-Key: %s
        Content-Type: multipart/form-data; boundary=b
        Content-Length: 20000000

        """
            .formatted(path, api.token(), UUID.randomUUID())
            .replace("\n", "\r\n");
    try {
      Socket socket = new Socket("localhost", RestAssured.port);
      open.add(socket);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write((head + firstBytes).getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Its head and its problem document. */
  private static String answer(Socket socket) {
    try {
      StringBuilder answer = new StringBuilder();
      int next = socket.getInputStream().read();
      while (next >= 0 && next != '}') {
        answer.append((char) next);
        next = socket.getInputStream().read();
      }
      return answer.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long answered(List<Socket> sockets) {
    return sockets.stream().filter(SlowUploadsTest::hasAnswer).count();
  }

  private static boolean hasAnswer(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void takeNoTurnFromAThirdAndEnd() {
    List<VoucherScenario> two = List.of(given.reserved(), given.reserved());
    VoucherScenario third = given.reserved();
    StoredState before = StoredState.now();
    List<List<Socket>> uploads =
        two.stream()
            .map(
                scenario -> {
                  List<Socket> sockets = new ArrayList<>();
                  Api api = scenario.partner();
                  for (int upload = 0; upload < OF_EACH; upload++) {
                    sockets.add(begin(scenario.path(), api, "--b\r\n"));
                  }
                  return sockets;
                })
            .toList();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> uploads.stream().allMatch(it -> answered(it) >= OF_EACH - PLACES));

    Api api = third.partner();
    for (int read = 0; read < READS; read++) {
      long begin = System.nanoTime();
      assertThat(api.get(third.path()).statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(FAST);
    }
    for (List<Socket> sockets : uploads) {
      List<String> answers = sockets.stream().map(SlowUploadsTest::answer).toList();
      assertThat(answers).allMatch(it -> isRefused(it) || isTooSlow(it));
      assertThat(answers)
          .filteredOn(SlowUploadsTest::isTooSlow)
          .hasSizeGreaterThanOrEqualTo(PLACES);
      assertThat(answers).filteredOn(SlowUploadsTest::isRefused).isNotEmpty();
    }
    before.assertUnchanged();
  }

  private static boolean isRefused(String answer) {
    return answer.startsWith("HTTP/1.1 429")
        && answer.contains("request.too-many-at-once")
        && answer.toLowerCase(Locale.ROOT).contains("\r\nretry-after: 5\r\n");
  }

  private static boolean isTooSlow(String answer) {
    return answer.startsWith("HTTP/1.1 408")
        && answer.contains("request.too-slow")
        && answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n");
  }

  /** Nothing of the body is waited for. */
  @Test
  void areNotReadForAVoucherOfSomebodyElse() {
    VoucherScenario scenario = given.reserved();
    String unknown = "/v1/vouchers/" + UUID.randomUUID();
    for (String path : List.of(unknown, scenario.path())) {
      long begin = System.nanoTime();
      assertThat(answer(begin(path, VoucherScenario.stranger(), "")))
          .startsWith("HTTP/1.1 404")
          .contains("voucher.unknown");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }
  }
}
