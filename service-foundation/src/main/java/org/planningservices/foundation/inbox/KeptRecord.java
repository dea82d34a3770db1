package org.planningservices.foundation.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What is kept of a parked record: all of it within bounds that no event of this suite comes near;
 * beyond them the beginning, so that it can be looked at and discarded but not replayed.
 *
 * @param key null when the record has none
 * @param headers JSON: pairs of name and value in Base64, in their order, doubled ones included
 * @param data null when the record is a tombstone
 * @param whole whether nothing is missing
 */
record KeptRecord(byte[] key, byte[] headers, byte[] data, boolean whole) {

  /** Ours are ids of 36 bytes. */
  static final int LONGEST_KEY = 4 * 1024;

  /** Ours are about 1 KiB. */
  static final int LONGEST_HEADERS = 64 * 1024;

  /** Twice what an outbox takes at most. */
  static final int LONGEST_DATA = 512 * 1024;

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};

  static KeptRecord of(RawEvent event) {
    List<List<String>> pairs = new ArrayList<>();
    int size = 0;
    boolean whole = true;
    for (Header header : event.headers()) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length) + 8;
      whole &= size <= LONGEST_HEADERS;
      if (whole) {
        pairs.add(Arrays.asList(storable(header.key()), base64(header.value())));
      }
    }
    byte[] key = beginning(event.key(), LONGEST_KEY);
    byte[] data = beginning(event.data(), LONGEST_DATA);
    whole &= length(key) == length(event.key()) && length(data) == length(event.data());
    return new KeptRecord(key, json(pairs), data, whole);
  }

  /** The headers as they came. */
  static Headers headers(byte[] json) {
    try {
      Headers headers = new RecordHeaders();
      for (List<String> pair : JSON.readValue(json, PAIRS)) {
        String value = pair.get(1);
        headers.add(pair.get(0), value == null ? null : Base64.getDecoder().decode(value));
      }
      return headers;
    } catch (IOException unreadable) {
      throw new IllegalStateException("headers of a parked event", unreadable);
    }
  }

  private static byte[] json(List<List<String>> pairs) {
    try {
      return JSON.writeValueAsBytes(pairs);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] value) {
    return value == null ? null : Base64.getEncoder().encodeToString(value);
  }

  /** Without halves of characters, which JSON cannot carry and Kafka never delivers. */
  private static String storable(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static byte[] beginning(byte[] bytes, int longest) {
    return length(bytes) <= longest ? bytes : Arrays.copyOf(bytes, longest);
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
