package org.planningservices.foundation.readiness;

import java.util.Base64;
import java.util.List;

/** Tells a sealing key that somebody drew at random from one that somebody made up. */
final class SealingKeys {

  /** Known to everybody who has the source. */
  static final List<String> PUBLISHED =
      List.of(
          "ZGV2LW9ubHktZGV2LW9ubHktZGV2LW9ubHktMTIzNCE=",
          "c2VhbGluZy1rZXktb2YtdGVzdHMtMzItYnl0ZXMtbG8=");

  private static final int BYTES = 32;

  /** Of 32 bytes drawn at random, about 30 are different, and never so few. */
  private static final int FEWEST_DIFFERENT = 20;

  private SealingKeys() {}

  static boolean isGood(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key);
      return bytes.length == BYTES && !PUBLISHED.contains(key) && isRandom(bytes);
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /** Neither few bytes again and again, nor a text, nor bytes that go up or down by one. */
  private static boolean isRandom(byte[] bytes) {
    boolean text = true;
    boolean[] seen = new boolean[256];
    int different = 0;
    int steps = 0;
    for (int index = 0; index < bytes.length; index++) {
      int value = bytes[index] & 0xff;
      different += seen[value] ? 0 : 1;
      seen[value] = true;
      text &= value >= ' ' && value <= '~';
      steps += index > 0 && Math.abs(bytes[index] - bytes[index - 1]) == 1 ? 1 : 0;
    }
    return !text && different >= FEWEST_DIFFERENT && steps < bytes.length / 2;
  }
}
