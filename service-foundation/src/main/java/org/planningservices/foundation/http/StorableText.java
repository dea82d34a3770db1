package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads strings and nothing else as strings; refuses NUL and halves of characters, which PostgreSQL
 * cannot keep.
 */
final class StorableText extends StringDeserializer {

  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    if (!text.codePoints().allMatch(StorableText::isStorable)) {
      throw context.weirdStringException(text, String.class, "a character that cannot be kept");
    }
    return text;
  }

  private static boolean isStorable(int character) {
    return character != 0 && Character.getType(character) != Character.SURROGATE;
  }
}
