package org.planningservices.foundation.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** Requests in which some bytes are others than they were: none is ever a failure of ours. */
@SampleTest
class MutationsTest {

  private static final int ROUNDS = 800;
  private static final int PATIENCE_MILLIS = 400;

  /** Half of the changes are made where most is read. */
  private static final int FIRST_LINE = 40;

  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          " ",
          "\t",
          ":",
          ";",
          ",",
          "\"",
          "%",
          "%00",
          "%zz",
          "%c0%af",
          "\0",
          "\u00ff",
          "/",
          "//",
          "../",
          "?",
          "&",
          "=",
          "#",
          "*",
          "{",
          "}",
          "[",
          "]",
          "\\",
          "HTTP/1.0",
          "HTTP/9.9",
          "Host: a\r\n",
          "Content-Length: 7\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Expect: 100-continue\r\n",
          "Connection: close\r\n",
          "Range: bytes=0-\r\n",
          "If-Match: W/\"1\"\r\n",
          "If-None-Match: *\r\n",
          "Content-Encoding: gzip\r\n",
          "Content-Type: multipart/form-data; boundary=a\r\n",
          "-1",
          "99999999999999999999");

  private final String token =
      RealServers.issuer()
          .token(TokenClaims.of("PARTNER", UUID.randomUUID(), "note:write", "note:read"));

  private final List<String> seeds =
      List.of(
          "GET /v1/notes?limit=5 HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
              + "Authorization: Bearer "
              + token
              + "\r\nIf-None-Match: \"1\", W/\"2\"\r\n\r\n",
          post("Content-Length: 12\r\n", "{\"text\":\"a\"}"),
          post(
              "Transfer-Encoding: chunked\r\n",
              "6\r\n{\"text\r\n6\r\n\":\"a\"}\r\n0\r\nX: a\r\n\r\n"));

  private String post(String headers, String body) {
    return "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + token
        + "\r\nIdempotency-Key: mutation\r\nContent-Type: application/json\r\n"
        + headers
        + "\r\n"
        + body;
  }

  @Test
  void answersNoMutatedRequestWithAFailure() throws IOException {
    try (LoggedErrors errors = new LoggedErrors()) {
      for (int round = 0; round < ROUNDS; round++) {
        String request = mutated(new Random(round));
        Optional<RawHttp.Answer> answer = answerTo(request);
        if (answer.isPresent()) {
          String told = "round " + round + "\n" + request.replace(token, "…") + "\n" + answer;
          assertThat(answer.get().status()).as(told).isLessThan(500);
          if (answer.get().status() >= 400 && !request.startsWith("HEAD")) {
            Wire.assertProblem(answer.get(), null);
          }
        }
        assertThat(errors.messages()).as("round " + round + "\n" + request).isEmpty();
      }
    }
  }

  /** A request that became incomplete is not answered, and not waited for. */
  private static Optional<RawHttp.Answer> answerTo(String request) throws IOException {
    try (RawHttp connection = new RawHttp()) {
      return connection
          .patience(PATIENCE_MILLIS)
          .send(request.getBytes(StandardCharsets.ISO_8859_1))
          .answer();
    } catch (SocketTimeoutException incomplete) {
      return Optional.empty();
    }
  }

  private String mutated(Random random) {
    byte[] request = seeds.get(random.nextInt(seeds.size())).getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(request, StandardCharsets.ISO_8859_1);
    for (int change = 0; change <= random.nextInt(3); change++) {
      int at = random.nextInt(random.nextBoolean() ? FIRST_LINE : text.length());
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      text =
          switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 ->
                text.substring(0, at)
                    + piece
                    + text.substring(Math.min(text.length(), at + piece.length()));
            case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 3));
            default -> atALine(text, piece, random);
          };
    }
    return text;
  }

  private static String atALine(String text, String piece, Random random) {
    String[] lines = text.split("(?<=\r\n)");
    int line = random.nextInt(lines.length);
    lines[line] = random.nextBoolean() ? lines[line] + piece : piece + lines[line];
    return String.join("", Arrays.asList(lines));
  }
}
