package org.planningservices.foundation.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import org.planningservices.foundation.problem.Refusal;

/**
 * Why an event did not take effect, for operators who read it over HTTP: what is wrong with the
 * event is said, and what is wrong with this service is in its log.
 */
final class FailureText {

  private static final String OURS =
      "It could not take effect because of a fault in this service; its log says more,"
          + " under the event's id.";

  private FailureText() {}

  static String of(Throwable failed) {
    return switch (failed) {
      case UnreadableEvent unreadable -> unreadable.getMessage();
      case Refusal refusal -> refusal.detail();
      default -> OURS;
    };
  }

  /**
   * @param type of the event, name and version
   */
  static String unreadable(String type, Throwable failed) {
    return switch (failed) {
      case StreamConstraintsException beyond -> "the data of " + type + " are beyond our limits";
      case JsonMappingException wrong when !wrong.getPath().isEmpty() ->
          "the data of " + type + " do not fit at " + pointer(wrong);
      case JsonProcessingException broken when broken.getLocation() != null ->
          "the data of %s are not JSON, or not of the right shape, near line %d, column %d"
              .formatted(
                  type, broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
      default -> "the data of " + type + " cannot be read";
    };
  }

  private static String pointer(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("/", "/", ""));
  }
}
