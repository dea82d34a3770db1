package org.planningservices.foundation.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A record that anybody may have written: any key, headers and value, some of them nearly those of
 * an event.
 *
 * @param key null for none
 * @param value null for a tombstone
 */
record AnyRecord(byte[] key, List<RecordHeader> headers, byte[] value) {

  private static final byte[] NUL = {0};
  private static final byte[] NO_TEXT = {(byte) 0xC3, 0x28, (byte) 0xFF};

  /** Of a new place each, as records of a topic are. */
  static ConsumerRecord<byte[], byte[]> at(long offset, AnyRecord any) {
    Headers headers = new RecordHeaders();
    any.headers().forEach(headers::add);
    return new ConsumerRecord<>(
        "other-events",
        0,
        offset,
        0L,
        TimestampType.CREATE_TIME,
        0,
        0,
        any.key(),
        any.value(),
        headers,
        Optional.empty());
  }

  static Arbitrary<AnyRecord> any() {
    return Combinators.combine(anyKey(), anyHeaders(), anyValue()).as(AnyRecord::new);
  }

  private static Arbitrary<byte[]> anyKey() {
    return Arbitraries.oneOf(
        Arbitraries.of(null, new byte[0], NUL, NO_TEXT, utf8("a'\"\\\u202Eb\n"), new byte[9_000]),
        bytes(100),
        // what does not compress is what an index cannot hold
        bytes(20_000),
        Arbitraries.create(() -> utf8(UUID.randomUUID().toString())));
  }

  private static Arbitrary<byte[]> anyValue() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            null,
            new byte[0],
            NUL,
            NO_TEXT,
            utf8("null"),
            utf8("[]"),
            utf8("{\"number\":\"\\u0000\\ud800\"}"),
            utf8("{\"number\":1e1000000000}"),
            utf8("{\"number\":" + "9".repeat(5_000) + "}"),
            utf8("[".repeat(100_000)),
            utf8("{\"number\":1}"),
            new byte[1_500_000]),
        bytes(5_000),
        Arbitraries.strings().ofMaxLength(50).map(text -> utf8("{\"number\":\"" + text + "\"}")));
  }

  private static Arbitrary<List<RecordHeader>> anyHeaders() {
    Arbitrary<RecordHeader> some =
        Combinators.combine(
                Arbitraries.oneOf(
                    Arbitraries.of("ce_id", "ce_type", "ce_source", "ce_\u0000", "traceparent", ""),
                    Arbitraries.strings().ofMaxLength(20)),
                Arbitraries.oneOf(bytes(200), Arbitraries.of(null, NUL, NO_TEXT)))
            .as(RecordHeader::new);
    return Combinators.combine(
            Arbitraries.subsetOf(eventHeaders()).map(ArrayList::new),
            some.list().ofMaxSize(8),
            Arbitraries.of(0, 0, 0, 3_000))
        .as(AnyRecord::together);
  }

  private static List<RecordHeader> together(
      List<RecordHeader> own, List<RecordHeader> some, int filling) {
    List<RecordHeader> all = new ArrayList<>(own);
    all.addAll(some);
    for (int number = 0; number < filling; number++) {
      all.add(new RecordHeader("h" + number % 7, NO_TEXT));
    }
    return all;
  }

  private static List<RecordHeader> eventHeaders() {
    return List.of(
        header("ce_specversion", "1.0"),
        header("ce_id", UUID.randomUUID().toString()),
        header("ce_id", "not\u0000an id"),
        header("ce_source", "/other-service"),
        header("ce_source", "/somebody-else"),
        header("ce_type", "org.planningservices.SomethingHappened.v1"),
        header("ce_type", "org.planningservices.SomethingHappened.v2\u0000\n"),
        header("ce_time", Instant.EPOCH.toString()),
        header("ce_time", Instant.MAX.toString()),
        header("ce_sequence", "0000000000000000001"),
        header("ce_sequence", "9999999999999999999"),
        header("content-type", "text/plain"),
        header("traceparent", "00-\u0000"));
  }

  private static RecordHeader header(String name, String value) {
    return new RecordHeader(name, utf8(value));
  }

  private static Arbitrary<byte[]> bytes(int longest) {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(longest);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
