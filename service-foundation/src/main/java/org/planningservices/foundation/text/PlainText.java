package org.planningservices.foundation.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Text that shows everything it holds: names, addresses, notes and reasons reach people who decide
 * on money by them. It has no control characters, none that turn the direction of reading, none
 * that cannot be seen, none for private use and none that Unicode (as far as this Java knows it)
 * has not assigned.
 *
 * <p>Two kinds of invisible characters carry meaning and stay where they do: a joiner or non-joiner
 * between letters of a script that is written with them (Persian, Hindi and the like) or after a
 * sign that silences a vowel, and between the parts of an emoji; a variation selector after the
 * character whose form it selects. Flags of regions, made of invisible tags, are not taken: tags
 * can hide any text.
 */
public final class PlainText {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int TEXT_FORM = 0xFE0E;
  private static final int EMOJI_FORM = 0xFE0F;
  private static final int SKIN_TONE_FIRST = 0x1F3FB;
  private static final int SKIN_TONE_LAST = 0x1F3FF;

  /** Scripts in which joiners change what is read (UAX 31, section 2.3). */
  private static final Set<UnicodeScript> JOINED =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Signs that silence a vowel: after them a joiner may also end a word. */
  private static final String SILENCERS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2";

  private PlainText() {}

  /** The same text without blanks at its ends, its letters composed (NFC). */
  public static String tidy(String text) {
    return PastedText.isPlain(text)
        ? text.strip()
        : Normalizer.normalize(withoutBlankEnds(text), Normalizer.Form.NFC);
  }

  /**
   * The first character that plain text may not hold, for people: {@code U+202E at position 4}.
   *
   * @param lines whether line ends and tabs are welcome
   * @return empty when there is none
   */
  public static Optional<String> flaw(String text, boolean lines) {
    int before = -1;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      int after = next < text.length() ? text.codePointAt(next) : -1;
      if (!isWelcome(before, character, after, lines)) {
        return Optional.of(
            "U+%04X at position %d".formatted(character, text.codePointCount(0, at) + 1));
      }
      before = character;
      at = next;
    }
    return Optional.empty();
  }

  private static boolean isWelcome(int before, int character, int after, boolean lines) {
    if (character >= ' ' && character < 0x7F) {
      return true;
    }
    return switch (character) {
      case '\n', '\r', '\t' -> lines;
      case NON_JOINER, JOINER -> joins(before, character, after);
      case TEXT_FORM, EMOJI_FORM -> before != -1 && Character.isEmoji(before);
      default ->
          Invisible.isSelector(character)
              ? Invisible.isSelected(before, character)
              : !Invisible.is(character) && isAssigned(character);
    };
  }

  /** Not a control, and a character that is assigned for everybody to use. */
  public static boolean isAssigned(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean joins(int before, int joiner, int after) {
    if (before == -1) {
      return false;
    }
    if (SILENCERS.indexOf(before) >= 0) {
      return true;
    }
    return after != -1
        && (joinsLetters(before, after) || joiner == JOINER && joinsPictures(before, after));
  }

  /** A mark takes the script of its letter; what follows shows which that is. */
  private static boolean joinsLetters(int before, int after) {
    UnicodeScript script = UnicodeScript.of(before);
    return (JOINED.contains(script) || script == UnicodeScript.INHERITED)
        && JOINED.contains(UnicodeScript.of(after))
        && isLetterOrMark(before)
        && isLetterOrMark(after);
  }

  private static boolean joinsPictures(int before, int after) {
    return Character.isExtendedPictographic(after)
        && (Character.isExtendedPictographic(before)
            || before == EMOJI_FORM
            || before >= SKIN_TONE_FIRST && before <= SKIN_TONE_LAST);
  }

  private static boolean isLetterOrMark(int character) {
    return Character.isLetter(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  private static String withoutBlankEnds(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Line ends and tabs included; all blanks of Unicode are single chars. */
  static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
