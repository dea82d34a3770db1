package org.planningservices.foundation.text;

import java.text.Normalizer;
import java.util.Locale;

/** Reads codes and numbers as people paste them. */
public final class PastedText {

  /** What looks like a hyphen without being called a dash by Unicode. */
  private static final String MORE_DASHES = "\u02D7\u2043\u2212\u2500\u2501\u2796\u30FC\uFF70";

  /** What normalizing would take apart wrongly. */
  private static final String TILDES = "\u02DC\u223C\u301C\uFF5E";

  private static final String ASTERISKS = "\u2217\u204E\u2731\uFF0A";

  /** Capital letters and digits of Cyrillic and Greek, and the Latin ones that they look like. */
  private static final String LOOK_ALIKES =
      "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0423\u0405\u0406\u0408"
          + "\u04C0\u04AE\u0474\u04BA\u0417\u051A\u051C\u0500"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

  private static final String LATIN = "ABEKMHOPCTXYSIJIYVH3QWD" + "ABEZHIKMNOPTYX";

  private PastedText() {}

  /** One line of it, without what cannot be seen; blanks of any kind become plain ones. */
  public static String visible(String pasted) {
    if (isPlain(pasted)) {
      return pasted.strip();
    }
    StringBuilder visible = new StringBuilder(pasted.length());
    pasted
        .codePoints()
        .filter(character -> !Invisible.is(character))
        .map(character -> PlainText.isBlank(character) ? ' ' : character)
        .forEach(visible::appendCodePoint);
    return Normalizer.normalize(visible.toString().strip(), Normalizer.Form.NFC);
  }

  /** A number or code with plain hyphens, single plain blanks and narrow letters. */
  public static String reference(String pasted) {
    String visible = visible(pasted);
    if (isPlain(visible)) {
      return visible.replaceAll(" {2,}", " ");
    }
    StringBuilder reference = new StringBuilder(visible.length());
    visible
        .codePoints()
        .map(character -> isDash(character) ? '-' : character)
        .forEach(reference::appendCodePoint);
    return Normalizer.normalize(reference, Normalizer.Form.NFKC).strip().replaceAll(" {2,}", " ");
  }

  /** A number or code without the blanks and hyphens that group it. */
  public static String compact(String pasted) {
    return reference(pasted).replace("-", "").replace(" ", "");
  }

  /**
   * Latin capital letters, digits and signs as they were meant, whichever alphabet they were typed
   * in: without blanks, hyphens and accents. What looks like none of them stays.
   */
  public static String symbols(String pasted) {
    if (isPlain(pasted)) {
      return pasted.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
    StringBuilder symbols = new StringBuilder();
    pasted
        .codePoints()
        .map(PastedText::sign)
        .filter(character -> !isGap(character))
        .forEach(symbols::appendCodePoint);
    StringBuilder latin = new StringBuilder();
    Normalizer.normalize(symbols, Normalizer.Form.NFKD)
        .codePoints()
        .filter(character -> !isGap(character) && !isMark(character))
        .map(PastedText::latin)
        .forEach(latin::appendCodePoint);
    return latin.toString();
  }

  /** The Latin letter or the digit that a character is or looks like, a capital one. */
  static int latin(int character) {
    int digit = Character.digit(character, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    int capital = Character.toUpperCase(character);
    int alike = LOOK_ALIKES.indexOf(capital);
    return alike < 0 ? capital : LATIN.charAt(alike);
  }

  private static int sign(int character) {
    if (TILDES.indexOf(character) >= 0) {
      return '~';
    }
    return ASTERISKS.indexOf(character) >= 0 ? '*' : character;
  }

  private static boolean isGap(int character) {
    return PlainText.isBlank(character) || isDash(character) || Invisible.is(character);
  }

  static boolean isDash(int character) {
    return Character.getType(character) == Character.DASH_PUNCTUATION
        || MORE_DASHES.indexOf(character) >= 0;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** ASCII without control characters: as almost everything is. */
  static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) >= 0x7F) {
        return false;
      }
    }
    return true;
  }
}
