package org.planningservices.foundation.text;

import java.lang.Character.UnicodeScript;

/**
 * Characters that nobody sees and that are no blanks: formats such as marks of direction, soft
 * hyphens and zero-width blanks, and others that Unicode lets every font ignore.
 */
final class Invisible {

  private static final int IDEOGRAPH_FORMS = 0xE0100;
  private static final int IDEOGRAPH_FORMS_END = 0xE01EF;

  private Invisible() {}

  static boolean is(int character) {
    return Character.getType(character) == Character.FORMAT
        || switch (character) {
          case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
          default -> isSelector(character);
        };
  }

  /** A variation selector. */
  static boolean isSelector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0x180B && character <= 0x180F && character != 0x180E
        || character >= IDEOGRAPH_FORMS && character <= IDEOGRAPH_FORMS_END;
  }

  /** Whether a selector stands after a character of which it can select a form. */
  static boolean isSelected(int before, int selector) {
    if (before == -1) {
      return false;
    }
    return selector < 0xFE00
        ? UnicodeScript.of(before) == UnicodeScript.MONGOLIAN && Character.isLetter(before)
        : Character.isIdeographic(before);
  }
}
