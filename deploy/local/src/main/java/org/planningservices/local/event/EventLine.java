package org.planningservices.local.event;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One readable line an event. */
public final class EventLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
  private static final int FACTS = 5;
  private static final String UUID = "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}";

  private EventLine() {}

  public static String of(SeenEvent event) {
    return "%s  %-18s  %-30s  %s #%d%s%s  %s"
        .formatted(
            TIME.format(event.time()),
            event.topic(),
            event.type(),
            brief(event.key()),
            event.sequence(),
            party(event, "partner"),
            party(event, "customer"),
            facts(event.payload()))
        .replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD"); // a terminal would obey them
  }

  /** The end of an id: version 7 ids of one day begin alike. */
  public static String brief(String id) {
    return id == null ? "-" : "…" + id.substring(Math.max(0, id.length() - 6));
  }

  /** The first few facts of a payload, without the ids. */
  public static String facts(Map<String, Object> payload) {
    return payload.entrySet().stream()
        .map(field -> Map.entry(field.getKey(), words(field.getValue())))
        .filter(field -> !field.getValue().isEmpty())
        .limit(FACTS)
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String words(Object value) {
    return switch (value) {
      case Map<?, ?> nested ->
          nested.values().stream().map(EventLine::words).collect(Collectors.joining(" "));
      case List<?> several ->
          several.stream().limit(FACTS).map(EventLine::first).collect(Collectors.joining(","));
      case String text when text.matches(UUID) -> "";
      case null -> "";
      default -> value.toString();
    };
  }

  /** Of an object in a list, the first field: what it is named by. */
  private static String first(Object value) {
    return value instanceof Map<?, ?> nested && !nested.isEmpty()
        ? words(nested.values().iterator().next())
        : words(value);
  }

  private static String party(SeenEvent event, String name) {
    String id = event.extensions().get("ce_" + name + "id");
    return id == null ? "" : "  " + name + " " + brief(id);
  }
}
