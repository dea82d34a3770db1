package org.planningservices.foundation.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Checks path and query as they were sent. Escapes that are cut, no UTF-8 or a control character
 * would be dropped or replaced by whoever reads them, and name something else.
 */
final class RequestTarget {

  private static final String PLAIN_MARKS = "/-?=&_.";

  private RequestTarget() {}

  static Optional<WireFault> fault(String target) {
    if (!target.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
      return Optional.of(
          WireFault.malformed("The URL has characters that have to be percent-encoded."));
    }
    if (target.indexOf('#') >= 0) {
      return Optional.of(WireFault.malformed("Send the URL without the part after #."));
    }
    return target.indexOf('%') < 0 || isReadable(target)
        ? Optional.empty()
        : Optional.of(
            WireFault.malformed(
                "The URL has a percent-escape that is not valid UTF-8 or stands for a"
                    + " control character."));
  }

  /** Whether the framework takes it for an address; nearly all are recognised without parsing. */
  static boolean isAddress(String target) {
    if (!target.startsWith("//") && target.chars().allMatch(RequestTarget::isPlain)) {
      return true;
    }
    try {
      new URI(target);
      return true;
    } catch (URISyntaxException no) {
      return false;
    }
  }

  private static boolean isPlain(int character) {
    return character >= 'a' && character <= 'z'
        || character >= '0' && character <= '9'
        || character >= 'A' && character <= 'Z'
        || PLAIN_MARKS.indexOf(character) >= 0;
  }

  private static boolean isReadable(String target) {
    byte[] decoded = new byte[target.length()];
    int length = 0;
    for (int at = 0; at < target.length(); at++) {
      int value = target.charAt(at);
      if (value == '%') {
        value = escaped(target, at + 1);
        at += 2;
      }
      if (value < ' ' || value == 0x7f) {
        return false;
      }
      decoded[length++] = (byte) value;
    }
    return isUtf8(ByteBuffer.wrap(decoded, 0, length));
  }

  /** The byte of two digits; -1 when they are none. */
  private static int escaped(String target, int at) {
    if (at + 1 >= target.length()) {
      return -1;
    }
    int high = Character.digit(target.charAt(at), 16);
    int low = Character.digit(target.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException no) {
      return false;
    }
  }
}
