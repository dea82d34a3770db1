package org.planningservices.foundation.inbox;

import java.nio.charset.StandardCharsets;
import org.planningservices.foundation.text.PlainText;

/**
 * Whatever a producer wrote, as text that every database, log and screen can bear: what cannot be
 * seen or stored is shown by its number, and what is long is cut.
 */
final class Rendering {

  private Rendering() {}

  /**
   * @param bytes null is shown as an empty text
   * @param longest in characters; what is longer ends with an ellipsis
   */
  static String of(byte[] bytes, int longest) {
    if (bytes == null) {
      return "";
    }
    int enough = Math.min(bytes.length, longest * 4);
    return of(new String(bytes, 0, enough, StandardCharsets.UTF_8), longest);
  }

  static String of(String text, int longest) {
    StringBuilder rendered = new StringBuilder(Math.min(text.length(), longest));
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String shown =
          isVisible(character) ? Character.toString(character) : "\\u{%X}".formatted(character);
      if (rendered.length() + shown.length() > longest) {
        return rendered.append('…').toString();
      }
      rendered.append(shown);
      at += Character.charCount(character);
    }
    return rendered.toString();
  }

  private static boolean isVisible(int character) {
    return Character.getType(character) != Character.FORMAT && PlainText.isAssigned(character);
  }
}
