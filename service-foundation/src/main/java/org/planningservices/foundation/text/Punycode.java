package org.planningservices.foundation.text;

/**
 * RFC 3492. The platform's own (java.net.IDN) follows the standard of 2003, which writes some names
 * as others that exist too: straße.example as strasse.example.
 */
final class Punycode {

  private static final int BASE = 36;
  private static final int FIRST_THRESHOLD = 1;
  private static final int LAST_THRESHOLD = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_CODE = 0x80;

  private Punycode() {}

  /**
   * @param label a part of a domain, at most 63 characters, of which one at least is not ASCII
   */
  static String encode(String label) {
    int[] input = label.codePoints().toArray();
    StringBuilder output = new StringBuilder();
    for (int character : input) {
      if (character < INITIAL_CODE) {
        output.appendCodePoint(character);
      }
    }
    int basic = output.length();
    int handled = basic;
    if (basic > 0) {
      output.append('-');
    }
    int code = INITIAL_CODE;
    int delta = 0;
    int bias = INITIAL_BIAS;
    while (handled < input.length) {
      int next = Integer.MAX_VALUE;
      for (int character : input) {
        if (character >= code && character < next) {
          next = character;
        }
      }
      delta += (next - code) * (handled + 1); // 63 characters of 21 bits cannot overflow
      code = next;
      for (int character : input) {
        if (character < code) {
          delta++;
        } else if (character == code) {
          append(output, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      code++;
    }
    return output.toString();
  }

  private static void append(StringBuilder output, int delta, int bias) {
    int rest = delta;
    for (int step = BASE; ; step += BASE) {
      int threshold = Math.clamp(step - bias, FIRST_THRESHOLD, LAST_THRESHOLD);
      if (rest < threshold) {
        output.append(digit(rest));
        return;
      }
      output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private static int adapt(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int steps = 0;
    while (rest > (BASE - FIRST_THRESHOLD) * LAST_THRESHOLD / 2) {
      rest /= BASE - FIRST_THRESHOLD;
      steps += BASE;
    }
    return steps + (BASE - FIRST_THRESHOLD + 1) * rest / (rest + SKEW);
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }
}
