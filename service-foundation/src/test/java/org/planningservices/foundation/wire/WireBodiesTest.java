package org.planningservices.foundation.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.wire.Wire.JSON;
import static org.planningservices.foundation.wire.Wire.chunked;
import static org.planningservices.foundation.wire.Wire.dynamic;
import static org.planningservices.foundation.wire.Wire.get;
import static org.planningservices.foundation.wire.Wire.malformed;
import static org.planningservices.foundation.wire.Wire.once;
import static org.planningservices.foundation.wire.Wire.post;
import static org.planningservices.foundation.wire.Wire.postTyped;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.wire.Wire.Case;

/** Bodies that cannot be read, come in pieces, or break off. */
@SampleTest
class WireBodiesTest {

  @TestFactory
  Stream<DynamicTest> refusesBodiesThatItCannotRead() {
    String json = "Content-Type: application/json\r\n";
    String unsupported = "request.unsupported-media-type";
    return dynamic(
        new Case("gzip", postTyped(json + "Content-Encoding: gzip\r\n"), 415, unsupported, false),
        new Case(
            "UTF-16",
            postTyped("Content-Type: application/json; charset=utf-16\r\n"),
            415,
            unsupported,
            false),
        new Case("no type", postTyped(""), 415, unsupported, true),
        malformed(
            "a transfer coding",
            post(json + "Transfer-Encoding: gzip, chunked\r\n", "c\r\n" + JSON + "\r\n0\r\n\r\n"),
            false),
        malformed("no chunks", post(json + "Transfer-Encoding: gzip\r\n", JSON), false),
        malformed(
            "chunks and a length",
            post(json + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"),
            false),
        malformed("two lengths", postTyped(json + "Content-Length: 13\r\n"), false),
        malformed("a length below zero", post(json + "Content-Length: -1\r\n", JSON), false),
        malformed("a length that is no number", post(json + "Content-Length: a\r\n", JSON), false),
        malformed("a size that is no number", chunked("xyz\r\n" + JSON + "\r\n0\r\n\r\n"), false),
        malformed("a chunk too long", chunked("c\r\n" + JSON + "xyz\r\n0\r\n\r\n"), false),
        new Case(
            "too many trailers",
            chunked("c\r\n" + JSON + "\r\n0\r\n" + "X: a\r\n".repeat(10_000) + "\r\n"),
            431,
            "request.headers-too-large",
            false),
        new Case(
            "too much, announced",
            post(json + "Content-Length: 100000\r\n", "a".repeat(100_000)),
            413,
            "request.too-large",
            false),
        new Case(
            "too much, in chunks",
            chunked(("1000\r\n" + "a".repeat(4096) + "\r\n").repeat(20) + "0\r\n\r\n"),
            413,
            "request.too-large",
            false));
  }

  @Test
  void saysWhichCodingIsRead() throws IOException {
    RawHttp.Answer answer =
        once(postTyped("Content-Type: application/json\r\nContent-Encoding: br\r\n"));
    assertThat(answer.header("accept-encoding")).isEqualTo("identity");
  }

  @Test
  void asksForTheBodyOfACarefulSender() throws IOException {
    try (RawHttp connection = new RawHttp()) {
      connection.send(
          post(
              "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 12\r\n",
              ""));
      assertThat(connection.answer(false).orElseThrow().status()).isEqualTo(100);
      assertThat(connection.send(JSON).answer().orElseThrow().status()).isEqualTo(201);
    }
  }

  @Test
  void keepsNothingOfARequestWhoseBodyBreaksOff() throws IOException {
    try (LoggedErrors errors = new LoggedErrors()) {
      try (RawHttp connection = new RawHttp()) {
        connection.send(chunked("c\r\n{\"text\":"));
      }
      assertThat(once(get("/v1/notes")).body()).isEqualTo("{\"items\":[]}");
      assertThat(errors.messages()).isEmpty();
    }
  }
}
