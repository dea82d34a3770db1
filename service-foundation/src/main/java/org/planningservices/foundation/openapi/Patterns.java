package org.planningservices.foundation.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes patterns as other people's tools read them: ECMA-262, of the whole text. A constraint of
 * ours always means the whole text, a pattern of JSON Schema any part of it unless it is anchored.
 */
final class Patterns {

  /** What {@code @NotBlank} asks: something beyond blanks. */
  private static final String NOT_BLANK = "^\\s*\\S[\\s\\S]*$";

  private static final String UUID =
      "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

  private Patterns() {}

  static void applyTo(Schemas schemas) {
    schemas.ofRequests().forEach(Patterns::write);
    schemas.ofAnswers().forEach(Patterns::write);
  }

  private static void write(Schema schema) {
    String pattern = schema.getPattern();
    if ("uuid".equals(schema.getFormat())) {
      schema.setPattern(UUID);
    } else if ("\\S".equals(pattern)) {
      schema.setPattern(NOT_BLANK);
      if (schema.getMinLength() == null) {
        schema.setMinLength(1);
      }
    } else if (pattern != null && !pattern.startsWith("^")) {
      schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
    }
  }
}
