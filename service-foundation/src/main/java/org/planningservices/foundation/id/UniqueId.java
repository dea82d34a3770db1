package org.planningservices.foundation.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * UUIDv7 (RFC 9562): sorts by the millisecond it was made in, so it is also a paging key. That is
 * real time, also where the clock can be moved: the clock only goes forward, so lists have the
 * order in which things came about by either.
 */
public final class UniqueId {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
  private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  private UniqueId() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /** The real time at which an id from here was made, to the millisecond. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }

  /**
   * Reads the 36 characters of RFC 9562, hexadecimal digits in either case. The one reader of ids
   * that come from outside: Java's own also takes {@code 1-1-1-1-1} and digits of other scripts, so
   * that one object would have many names.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static UUID parse(String text) {
    if (!isCanonical(text)) {
      throw new IllegalArgumentException("not a UUID of 36 characters");
    }
    return UUID.fromString(text);
  }

  private static boolean isCanonical(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int index = 0; index < FORM.length(); index++) {
      char character = text.charAt(index);
      if (FORM.charAt(index) == '-' ? character != '-' : !HexFormat.isHexDigit(character)) {
        return false;
      }
    }
    return true;
  }
}
