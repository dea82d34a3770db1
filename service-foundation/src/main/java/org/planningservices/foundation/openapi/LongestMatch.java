package org.planningservices.foundation.openapi;

import java.util.OptionalInt;

/**
 * How long a text may be that a pattern of ours fits as a whole. It reads what such patterns are
 * made of, characters, classes, groups and how often they come, and leaves the rest alone.
 */
final class LongestMatch {

  /** What {@code @NotBlank} is written as: no pattern of the whole text. */
  private static final String NOT_BLANK = "\\S";

  private final String pattern;
  private int at;

  private LongestMatch(String pattern) {
    this.pattern = pattern;
  }

  /** Empty when there is no such bound, or the pattern has parts that are not read here. */
  static OptionalInt of(String pattern) {
    if (pattern == null || pattern.equals(NOT_BLANK)) {
      return OptionalInt.empty();
    }
    try {
      LongestMatch match = new LongestMatch(pattern);
      int longest = match.alternatives();
      return match.at == pattern.length() ? OptionalInt.of(longest) : OptionalInt.empty();
    } catch (Unbounded e) {
      return OptionalInt.empty();
    }
  }

  private int alternatives() {
    int longest = sequence();
    while (comes('|')) {
      longest = Math.max(longest, sequence());
    }
    return longest;
  }

  private int sequence() {
    int length = 0;
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      length = Math.addExact(length, Math.multiplyExact(atom(), times()));
    }
    return length;
  }

  private int atom() {
    char character = pattern.charAt(at++);
    switch (character) {
      case '^', '$' -> {
        return 0;
      }
      case '[' -> {
        skipClass();
        return 1;
      }
      case '(' -> {
        return group();
      }
      case '\\' -> {
        // a class such as \d or an escaped sign; others are longer, or none at all
        if (at == pattern.length() || "bBkpPux0123456789".indexOf(pattern.charAt(at++)) >= 0) {
          throw new Unbounded();
        }
        return 1;
      }
      default -> {
        return 1;
      }
    }
  }

  private int group() {
    if (comes('?') && !comes(':')) {
      throw new Unbounded();
    }
    int longest = alternatives();
    if (!comes(')')) {
      throw new Unbounded();
    }
    return longest;
  }

  private void skipClass() {
    int first = at;
    while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    if (!comes(']')) {
      throw new Unbounded();
    }
  }

  private int times() {
    if (comes('?')) {
      return 1;
    }
    if (comes('*') || comes('+')) {
      throw new Unbounded();
    }
    if (!comes('{')) {
      return 1;
    }
    int end = pattern.indexOf('}', at);
    String most = pattern.substring(at, end).replaceFirst("^[0-9]+,", "");
    at = end + 1;
    if (most.isEmpty()) {
      throw new Unbounded();
    }
    return Integer.parseInt(most);
  }

  private boolean comes(char character) {
    boolean here = at < pattern.length() && pattern.charAt(at) == character;
    if (here) {
      at++;
    }
    return here;
  }

  /** There is no longest text, or it is not known here. */
  private static final class Unbounded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unbounded() {
      super(null, null, false, false);
    }
  }
}
