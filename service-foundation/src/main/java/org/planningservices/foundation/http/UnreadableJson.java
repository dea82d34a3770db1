package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planningservices.foundation.problem.Causes;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.MalformedRequest;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.text.UnfitText;

/** Distinguishes text that is not JSON from JSON that does not fit; never repeats what was sent. */
final class UnreadableJson {

  private UnreadableJson() {}

  static Refusal refusal(JsonProcessingException thrown, HttpSettings settings) {
    // a record's own constructor may refuse
    return Causes.first(Refusal.class, thrown).orElseGet(() -> unreadable(thrown, settings));
  }

  private static Refusal unreadable(JsonProcessingException thrown, HttpSettings settings) {
    return switch (thrown) {
      case JsonMappingException wrong when Causes.first(UnfitText.class, wrong).isPresent() ->
          unfit(wrong, Causes.first(UnfitText.class, wrong).get());
      case UnrecognizedPropertyException unknown -> unknown(unknown);
      case JsonProcessingException large
          when Causes.first(StreamConstraintsException.class, large).isPresent() ->
          new MalformedRequest(
              "request.json-limits",
              String.format(
                  Locale.ROOT,
                  "JSON may be nested at most %d levels deep; a string may have at most %,d"
                      + " characters and a number at most %d digits.",
                  settings.maxJsonDepth(),
                  settings.maxStringLength(),
                  JsonRules.MOST_DIGITS));
      case JsonMappingException wrong when !isSyntax(wrong) ->
          invalid(wrong, "field.wrong-type", expected(wrong));
      default ->
          new MalformedRequest("request.json-malformed", "The request body is not valid JSON.");
    };
  }

  /** The outermost knows the whole path. */
  private static InvalidInput unfit(JsonMappingException outermost, UnfitText text) {
    return new InvalidInput(
        List.of(
            new FieldError(
                pointer(outermost), "field.character-not-allowed", text.getOriginalMessage())));
  }

  private static InvalidInput invalid(JsonMappingException thrown, String code, Expected expected) {
    return new InvalidInput(
        List.of(
            new FieldError(
                pointer(thrown),
                code,
                "It has to be " + expected.words() + ".",
                expected.facts())));
  }

  private static InvalidInput unknown(UnrecognizedPropertyException thrown) {
    List<String> known =
        thrown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    String fields =
        known.isEmpty() ? "it has none" : "its fields are " + Expected.listed(known, "and");
    return new InvalidInput(
        List.of(
            new FieldError(
                pointer(thrown),
                "field.unknown",
                "This field is not part of the request; " + fields + ".",
                Map.of("known", known))));
  }

  private static Expected expected(JsonMappingException thrown) {
    return switch (thrown) {
      case MismatchedInputException mismatched when mismatched.getTargetType() != null ->
          JsonKinds.of(mismatched.getTargetType(), thrown.getPath());
      case JsonMappingException coerced
          when coerced.getCause() instanceof InputCoercionException number ->
          JsonKinds.of(number.getTargetType(), thrown.getPath());
      default -> Expected.in("a value of another kind");
    };
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
