package org.planningservices.foundation.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers of a record that say what event it is. Of what was sent twice, nothing is known. */
final class EventAttributes {

  private static final String PREFIX = "ce_";
  private static final Set<String> WITHOUT_PREFIX = Set.of("traceparent", "content-type");

  private final Map<String, String> values = new HashMap<>();
  private Set<String> doubled = Set.of();

  EventAttributes(Headers headers) {
    for (Header header : headers) {
      String name = header.key();
      if (name.startsWith(PREFIX) || WITHOUT_PREFIX.contains(name)) {
        add(name, header.value());
      }
    }
  }

  private void add(String name, byte[] value) {
    String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    if (values.put(name, text) != null) {
      if (doubled.isEmpty()) {
        doubled = new HashSet<>();
      }
      doubled.add(name);
    }
  }

  /** Null when it is absent, or there more than once: nobody can say which one is meant. */
  String get(String name) {
    return doubled.contains(name) ? null : values.get(name);
  }

  /** Whether nothing was sent twice. */
  boolean areClear() {
    return doubled.isEmpty();
  }
}
