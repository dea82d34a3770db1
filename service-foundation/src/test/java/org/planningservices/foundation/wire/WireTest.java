package org.planningservices.foundation.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.wire.Wire.JSON;
import static org.planningservices.foundation.wire.Wire.chunked;
import static org.planningservices.foundation.wire.Wire.dynamic;
import static org.planningservices.foundation.wire.Wire.get;
import static org.planningservices.foundation.wire.Wire.getWith;
import static org.planningservices.foundation.wire.Wire.headers;
import static org.planningservices.foundation.wire.Wire.malformed;
import static org.planningservices.foundation.wire.Wire.once;
import static org.planningservices.foundation.wire.Wire.post;
import static org.planningservices.foundation.wire.Wire.postTyped;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.wire.Wire.Case;

/**
 * Whatever comes over the wire, the answer is a problem document with the right status and a
 * request id, and nothing of it is an error of ours.
 */
@SampleTest
class WireTest {

  @TestFactory
  Stream<DynamicTest> refusesWhatIsNoRequest() {
    return dynamic(
        malformed("no Host", "GET /v1/notes HTTP/1.1\r\n\r\n", true),
        malformed("HTTP/1.0 without Host", "GET /v1/notes HTTP/1.0\r\n\r\n", false),
        malformed("two Hosts", getWith("Host: other"), true),
        malformed("a Host that is none", "GET /v1/notes HTTP/1.1\r\nHost: a b/\r\n\r\n", true),
        malformed("HTTP/0.9", "GET /v1/notes\r\n\r\n", false),
        malformed("a method with brackets", "G{T /v1/notes HTTP/1.1\r\n\r\n", false),
        malformed("no method", " /v1/notes HTTP/1.1\r\n\r\n", false),
        malformed("no target", "GET  HTTP/1.1\r\n\r\n", false),
        new Case("an unknown method", "FOO" + get("/v1/notes").substring(3), 405, null, true),
        new Case("TRACE", "TRACE" + get("/v1/notes").substring(3), 405, null, true),
        new Case("CONNECT", "CONNECT" + get("a:80").substring(3), 404, null, true),
        new Case("OPTIONS of everything", "OPTIONS" + get("*").substring(3), 404, null, true),
        new Case("a target without slash", get("v1/notes"), 404, "request.path-unknown", true),
        malformed("an absolute target that is none", get("http://[::/v1/notes"), false),
        malformed("a query alone", get("?a"), true),
        new Case("a long address", get("/" + "a".repeat(9000)), 414, "request.uri-too-long", false),
        new Case(
            "a long header",
            getWith("X: " + "a".repeat(40_000)),
            431,
            "request.headers-too-large",
            false),
        new Case(
            "many headers",
            getWith("X: a\r\n".repeat(4000) + "Y: b"),
            431,
            "request.headers-too-large",
            false),
        malformed("NUL in a header", getWith("X: a\0b"), false),
        malformed("a control character in a cookie", getWith("Cookie: \1;=;"), false),
        malformed("a blank in a header's name", getWith("X Y: a"), false),
        malformed("a header without colon", getWith("XYZ"), false),
        malformed("a carriage return alone", getWith("X: a\rb"), false));
  }

  @TestFactory
  Stream<DynamicTest> refusesEscapesThatStandForNothing() {
    return Stream.of(
            "%zz",
            "%", "%0", "%00", "%0a", "%7f", "%c0%af", "%ff", "%ed%a0%80", "\u00e4", "{}", "|")
        .flatMap(
            escape -> {
              boolean open =
                  escape.length() > 2 && !escape.equals("%zz") || escape.equals("\u00e4");
              return dynamic(
                  malformed(escape + " in a path", get("/v1/notes/" + escape), open),
                  malformed(escape + " in a query", get("/v1/notes?cursor=" + escape), open),
                  malformed(escape + " in a name", get("/v1/notes?" + escape + "=1"), open));
            });
  }

  @TestFactory
  Stream<DynamicTest> refusesHeadersThatCannotBeRead() {
    return Stream.concat(
        Stream.of(";;;", "application/", "/json", "*/*", "application/json; charset=\"", "a b/c")
            .flatMap(
                type ->
                    dynamic(
                        malformed(
                            "Content-Type " + type,
                            postTyped("Content-Type: " + type + "\r\n"),
                            false),
                        malformed("the same of GET", getWith("Content-Type: " + type), true))),
        dynamic(
            malformed(
                "two Content-Types",
                postTyped("Content-Type: application/json\r\nContent-Type: text/plain\r\n"),
                false),
            malformed("two Authorizations", getWith("Authorization: Bearer a"), true),
            malformed("Accept of nothing", getWith("Accept: ;;"), true),
            malformed("Accept of a word", getWith("Accept: json"), true),
            malformed("Accept of no weight", getWith("Accept: a/b;q=x"), true),
            new Case(
                "If-None-Match of no tag",
                getWith("If-None-Match: abc"),
                400,
                "request.entity-tag-malformed",
                true),
            new Case(
                "If-Match of half a tag",
                getWith("If-Match: \"abc"),
                400,
                "request.entity-tag-malformed",
                true)));
  }

  @Test
  void readsWhatIsUnusualAndRight() throws IOException {
    for (String request :
        List.of(
            get("http://localhost/v1/notes"),
            get("/v1/notes?"),
            getWith("Accept:"),
            getWith("Accept: text/html;q=0.5, application/json ; q=0.9 , */*;q=0.1"),
            getWith("If-None-Match: \"a,b\", W/\"c\""),
            getWith("Content-Type: application/json"),
            getWith("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: %%%"),
            "GET /v1/notes HTTP/1.0\r\n" + headers() + "\r\n",
            post("Content-Type: application/json;charset=UTF-8\r\nContent-Length: 12\r\n", JSON),
            post(
                "Content-Type: application/json; charset=\"utf-8\"\r\nContent-Length: 12\r\n",
                JSON),
            postTyped("Content-Type: application/json\r\nContent-Encoding: identity\r\n"),
            chunked("c\r\n" + JSON + "\r\n0\r\nX: a\r\n\r\n"))) {
      RawHttp.Answer answer = once(request);
      assertThat(answer.status()).as(request + answer).isIn(200, 201);
      assertThat(answer.header("content-type")).startsWith("application/json").doesNotContain("q=");
      assertThat(answer.lines("cache-control")).containsExactly("no-store");
      assertThat(answer.lines("x-content-type-options")).containsExactly("nosniff");
    }
  }

  @Test
  void saysInWordsWhatCannotBeRead() throws IOException {
    assertThat(once(getWith("Authorization: Bearer a")).body())
        .contains("Send the Authorization header only once.");
    assertThat(once(getWith("Idempotency-Key: a\r\nIdempotency-Key: b")).body())
        .contains("Send the Idempotency-Key header only once.");
    assertThat(once(get("/v1/notes/%c0%af")).body())
        .contains("a percent-escape that is not valid UTF-8 or stands for a control character.");
  }
}
