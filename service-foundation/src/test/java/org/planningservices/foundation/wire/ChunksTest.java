package org.planningservices.foundation.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** A body costs by its bytes and not by the parts that it is sent in. */
@SampleTest
class ChunksTest {

  private static final int BYTES = 65_000;
  private static final int ROUNDS = 5;

  private final String head =
      "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
          + RealServers.issuer().token(TokenClaims.of("PARTNER", UUID.randomUUID(), "note:write"))
          + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n";

  /**
   * Compares the sizes of one in the same run, the best of some rounds each, since a machine's
   * speed says nothing: the ratio is about 7.
   */
  @Test
  void readsABodyInSingleBytesNearlyAsFastAsWhole() throws IOException {
    String body = "{\"text\":\"a\"}" + " ".repeat(BYTES - 12);
    String inBytes =
        body.chars()
            .collect(
                StringBuilder::new,
                (all, next) -> all.append("1\r\n").append((char) next).append("\r\n"),
                StringBuilder::append)
            .toString();
    String whole = Integer.toHexString(BYTES) + "\r\n" + body + "\r\n";
    assertThat((double) best(inBytes) / best(whole)).isLessThan(30);
  }

  private long best(String chunks) throws IOException {
    byte[] body = (chunks + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    return LongStream.generate(() -> nanos(body)).limit(ROUNDS).min().orElseThrow();
  }

  private long nanos(byte[] body) {
    try (RawHttp connection = new RawHttp()) {
      String key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n\r\n";
      long start = System.nanoTime();
      connection.send(head + key).send(body);
      assertThat(connection.answer().orElseThrow().status()).isEqualTo(201);
      return System.nanoTime() - start;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
