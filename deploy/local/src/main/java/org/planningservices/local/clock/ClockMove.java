package org.planningservices.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.planningservices.local.endpoint.Problem;

/** What a request asks of the clock: to be somewhere, or to go on by something. */
sealed interface ClockMove {
  void move(StackClock clock);

  /** To an instant that is not past. */
  record To(Instant instant) implements ClockMove {
    @Override
    public void move(StackClock clock) {
      clock.moveTo(instant);
    }
  }

  /** By a positive time. */
  record By(Duration duration) implements ClockMove {
    @Override
    public void move(StackClock clock) {
      clock.advance(duration);
    }
  }

  static ClockMove of(JsonNode body) {
    if (!body.isObject()) {
      throw Problem.malformed("request.json-malformed", "The request body is not a JSON object.");
    }
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!field.getKey().equals("instant") && !field.getKey().equals("advance")) {
        throw Problem.invalid(
            "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
            "field.unknown",
            "This field is not part of the request, which has either instant or advance.");
      }
    }
    if (body.size() != 1) {
      throw Problem.invalid("", "clock.move-unclear", "Send either instant or advance.");
    }
    return body.has("instant")
        ? new To(read(body, "instant", Instant::parse, "an instant like 2027-03-01T00:00:00Z"))
        : new By(read(body, "advance", ClockMove::duration, "a time like P180D or PT36H"));
  }

  private static <T> T read(
      JsonNode body, String field, Function<String, T> reader, String expected) {
    JsonNode value = body.path(field);
    try {
      if (value.isTextual()) {
        return reader.apply(value.asText());
      }
    } catch (DateTimeException | ArithmeticException unreadable) {
      // said below
    }
    throw Problem.invalid("/" + field, "field.malformed", "It has to be " + expected + ".");
  }

  private static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    if (!duration.isPositive()) {
      throw Problem.invalid(
          "/advance", "clock.backwards", "The clock only goes forward: send a positive time.");
    }
    return duration;
  }
}
