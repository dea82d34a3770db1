package org.planningservices.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Tells text that is no JSON from JSON that does not fit; never repeats what was sent. */
final class UnreadableJson {

  private UnreadableJson() {}

  static Refusal refusal(JsonProcessingException thrown) {
    if (refusalOf(thrown) instanceof Refusal refusal) {
      return refusal;
    }
    return switch (thrown) {
      case UnrecognizedPropertyException unknown ->
          invalid(unknown, "field.unknown", "This field is not part of the request.");
      case JsonProcessingException large when isTooMuch(large) ->
          new MalformedRequest("request.json-limits", "The JSON is nested too deep or too long.");
      case InvalidFormatException unstorable when unstorable.getTargetType() == String.class ->
          invalid(
              unstorable, "field.character-not-allowed", "It has a character that cannot be kept.");
      case JsonMappingException wrong when !isSyntax(wrong) ->
          invalid(wrong, "field.wrong-type", "The value does not fit this field.");
      default ->
          new MalformedRequest("request.json-malformed", "The request body is not valid JSON.");
    };
  }

  private static InvalidInput invalid(JsonMappingException thrown, String code, String text) {
    return new InvalidInput(List.of(new FieldError(pointer(thrown), code, text)));
  }

  /** A record's own constructor may refuse. */
  private static Throwable refusalOf(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof Refusal)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isTooMuch(Throwable thrown) {
    return thrown instanceof StreamConstraintsException
        || thrown.getCause() != null && isTooMuch(thrown.getCause());
  }

  private static boolean isSyntax(JsonMappingException thrown) {
    return thrown.getCause() instanceof JsonProcessingException
        && !(thrown.getCause() instanceof JsonMappingException)
        && !(thrown.getCause() instanceof InputCoercionException);
  }

  private static String pointer(JsonMappingException thrown) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : thrown.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
    }
    return pointer.toString();
  }

  /** As RFC 6901 wants it. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
