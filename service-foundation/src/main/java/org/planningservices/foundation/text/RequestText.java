package org.planningservices.foundation.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads the texts of requests, and nothing but strings as texts. Each is {@link PlainText} of one
 * line unless it is marked {@link Lines}; blanks at its ends are taken off. One that is marked
 * {@link Pasted} is first rid of what sticks to what people paste. Nobody has to remember the rule:
 * a new field of a request has it. What is read without a field, such as the claims of a token,
 * which the framework reads by the same mapper, is left as it is: a signed name must not become
 * another.
 */
public final class RequestText extends StringDeserializer implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;
  private static final Object AS_KEPT = "planning.text.as-kept";

  private final boolean ofField;
  private final boolean lines;
  private final Pasted.Form pasted;

  public RequestText() {
    this(false, false, null);
  }

  private RequestText(boolean ofField, boolean lines, Pasted.Form pasted) {
    this.ofField = ofField;
    this.lines = lines;
    this.pasted = pasted;
  }

  /** For what was kept before: it is read as it is, by whatever rule it was accepted. */
  public static ObjectReader asKept(ObjectReader reader) {
    return reader.withAttribute(AS_KEPT, true);
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    if (property == null) {
      return this;
    }
    Pasted mark = property.getAnnotation(Pasted.class);
    return new RequestText(
        true, property.getAnnotation(Lines.class) != null, mark == null ? null : mark.value());
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String told = parser.getText();
    if (!ofField || context.getAttribute(AS_KEPT) != null) {
      return told;
    }
    String text = read(told);
    String flaw = PlainText.flaw(text, lines).orElse(null);
    if (flaw != null) {
      throw new UnfitText(parser, "It has a character that is not allowed: " + flaw + ".");
    }
    if (pasted == Pasted.Form.EMAIL && EmailAddress.isDeceptive(text)) {
      throw new UnfitText(parser, "The address mixes letters of alphabets that look alike.");
    }
    return text;
  }

  private String read(String told) {
    if (pasted == null) {
      return PlainText.tidy(told);
    }
    return switch (pasted) {
      case TYPED -> PastedText.visible(told);
      case REFERENCE -> PastedText.reference(told);
      case COMPACT -> PastedText.compact(told);
      case CAPITALS -> PastedText.compact(told).toUpperCase(Locale.ROOT);
      case EMAIL -> EmailAddress.tidy(told);
    };
  }
}
