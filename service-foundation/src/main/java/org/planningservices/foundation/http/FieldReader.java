package org.planningservices.foundation.http;

/**
 * Reads a header field from left to right, by the elements that RFC 9110 builds its grammar of. A
 * regular expression for the same would take the stack of a thread that a long field can exhaust.
 */
final class FieldReader {

  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private final String text;
  private int at;

  FieldReader(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Steps over the character if it comes next. */
  boolean skip(char wanted) {
    if (!atEnd() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  void skipBlanks() {
    while (!atEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** A token; empty when none comes next. */
  String token() {
    int start = at;
    while (!atEnd() && isOfToken(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** What stands between two quotation marks, in which a backslash means nothing; null for none. */
  String opaque() {
    if (!skip('"')) {
      return null;
    }
    int end = text.indexOf('"', at);
    if (end < 0) {
      return null;
    }
    String content = text.substring(at, end);
    at = end + 1;
    return content.chars().allMatch(FieldReader::isOfOpaque) ? content : null;
  }

  /**
   * Whether a string in quotation marks comes next, in which a backslash escapes; steps over it.
   */
  boolean skipQuoted() {
    if (!skip('"')) {
      return false;
    }
    while (!atEnd()) {
      char next = text.charAt(at++);
      if (next == '"') {
        return true;
      }
      if (next == '\\' && !atEnd()) {
        next = text.charAt(at++);
      }
      if (next != '\t' && (next < ' ' || next == 0x7f)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOfToken(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || TOKEN_MARKS.indexOf(character) >= 0;
  }

  private static boolean isOfOpaque(int character) {
    return character > ' ' && character != 0x7f;
  }
}
