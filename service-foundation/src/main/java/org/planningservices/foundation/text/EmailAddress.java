package org.planningservices.foundation.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * E-mail addresses in one form. A domain is its ASCII form in small letters, which is what mail is
 * sent to and what shows a look-alike letter for what it is. The part before the {@code @} keeps
 * its letters; only when two addresses are compared, small and capital ones are the same, as with
 * every mail server that people meet.
 */
public final class EmailAddress {

  /** Beyond what {@code @Email} checks: no blanks, quotes or angle brackets. */
  public static final String SHAPE = "^[^\\s@\"<>]+@[^\\s@\"<>]+$";

  /** RFC 5321. */
  public static final int LONGEST = 254;

  private static final int LONGEST_LABEL = 63;
  private static final String SCHEME = "mailto:";

  private EmailAddress() {}

  /**
   * An address to keep and to write to. What is no address comes back much as it was, for a
   * constraint to refuse.
   */
  public static String tidy(String pasted) {
    if (PastedText.isPlain(pasted)) {
      return withAsciiDomain(pasted.strip());
    }
    String visible = PastedText.visible(pasted);
    String narrow = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    return withAsciiDomain(PastedText.isPlain(narrow) ? narrow : visible);
  }

  /** The same for all that look like the same address; only to be compared, never written to. */
  public static String comparable(String pasted) {
    String address = bare(PastedText.visible(pasted));
    if (!PastedText.isPlain(address)) {
      address = withPlainDashes(Normalizer.normalize(address, Normalizer.Form.NFKC));
    }
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return address.toLowerCase(Locale.ROOT);
    }
    String local = withoutLookAlikes(small(address.substring(0, at)));
    return local + "@" + asciiDomain(address.substring(at + 1));
  }

  /** Whether it mixes letters of alphabets that look alike, as only deceivers do. */
  public static boolean isDeceptive(String address) {
    String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
    return !PastedText.isPlain(local) && !withoutLookAlikes(small(local)).equals(small(local));
  }

  /** Mail programs copy {@code Ada <ada@customer.example>} and {@code mailto:ada@…}. */
  private static String bare(String pasted) {
    int open = pasted.lastIndexOf('<');
    String address =
        open >= 0 && pasted.endsWith(">")
            ? pasted.substring(open + 1, pasted.length() - 1)
            : pasted;
    return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? address.substring(SCHEME.length())
        : address;
  }

  private static String withAsciiDomain(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at + 1) + asciiDomain(address.substring(at + 1));
  }

  /** By UTS 46, not transitional; a label that cannot be one stays as it is. */
  private static String asciiDomain(String domain) {
    if (PastedText.isPlain(domain)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    String narrow = small(Normalizer.normalize(domain, Normalizer.Form.NFKC));
    String[] labels = narrow.replace('\u3002', '.').split("\\.", -1);
    for (int at = 0; at < labels.length; at++) {
      labels[at] = asciiLabel(withoutLookAlikes(withPlainDashes(labels[at])));
    }
    return String.join(".", labels);
  }

  private static String asciiLabel(String label) {
    if (PastedText.isPlain(label)
        || label.codePointCount(0, label.length()) > LONGEST_LABEL
        || !label.codePoints().allMatch(EmailAddress::isOfALabel)) {
      return label;
    }
    String ascii = "xn--" + Punycode.encode(label);
    return ascii.length() > LONGEST_LABEL ? label : ascii;
  }

  private static boolean isOfALabel(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> character == '-' || character == '\u00B7' || character == '\u30FB';
    };
  }

  /** Letter by letter: a whole text would end Greek words in another letter than its domain has. */
  private static String small(String text) {
    StringBuilder small = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
    return Normalizer.normalize(small, Normalizer.Form.NFC);
  }

  private static String withPlainDashes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> PastedText.isDash(character) ? '-' : character)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /**
   * Letters of another alphabet among Latin ones, as the Latin ones that they look like. Text that
   * is wholly of another alphabet stays: nobody takes it for Latin.
   */
  private static String withoutLookAlikes(String small) {
    if (PastedText.isPlain(small) || small.chars().noneMatch(EmailAddress::isAsciiLetter)) {
      return small;
    }
    StringBuilder latin = new StringBuilder(small.length());
    small
        .codePoints()
        .map(
            character ->
                character < 0x80 ? character : Character.toLowerCase(PastedText.latin(character)))
        .forEach(latin::appendCodePoint);
    return PastedText.isPlain(latin.toString()) ? latin.toString() : small;
  }

  private static boolean isAsciiLetter(int character) {
    return character >= 'a' && character <= 'z';
  }
}
