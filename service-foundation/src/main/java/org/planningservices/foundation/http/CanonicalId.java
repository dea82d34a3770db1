package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;

/** Reads ids as 36 characters only. Jackson by itself also accepts Base64. */
final class CanonicalId extends StdDeserializer<UUID> {

  private static final long serialVersionUID = 1L;

  CanonicalId() {
    super(UUID.class);
  }

  @Override
  public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (UUID) context.handleUnexpectedToken(UUID.class, parser);
    }
    try {
      return UniqueId.parse(parser.getText());
    } catch (IllegalArgumentException unreadable) {
      throw context.weirdStringException(
          parser.getText(), UUID.class, "not a UUID of 36 characters");
    }
  }
}
