package org.planningservices.foundation.readiness;

import java.util.Base64;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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

  /** Of their upper or lower halves, about 14 of 16. */
  private static final int FEWEST_HALVES = 7;

  /** One or two of the steps between them are the same. */
  private static final int MOST_EQUAL_STEPS = 9;

  private SealingKeys() {}

  static boolean isGood(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key);
      return bytes.length == BYTES && !PUBLISHED.contains(key) && isRandom(bytes);
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /** Neither few bytes again and again, nor a text, nor bytes that follow from each other. */
  private static boolean isRandom(byte[] bytes) {
    boolean text = true;
    for (byte value : bytes) {
      text &= value >= ' ' && value <= '~';
    }
    byte[] steps = steps(bytes);
    return !text
        && different(bytes, value -> value) >= FEWEST_DIFFERENT
        && different(bytes, value -> value >> 4) >= FEWEST_HALVES
        && different(bytes, value -> value & 0xF) >= FEWEST_HALVES
        && mostOften(steps) < MOST_EQUAL_STEPS
        && mostOften(steps(steps)) < MOST_EQUAL_STEPS;
  }

  private static long different(byte[] bytes, IntUnaryOperator part) {
    return IntStream.range(0, bytes.length)
        .map(index -> part.applyAsInt(bytes[index] & 0xFF))
        .distinct()
        .count();
  }

  /** From each to the next, around from 255 to 0. */
  private static byte[] steps(byte[] bytes) {
    byte[] steps = new byte[bytes.length - 1];
    for (int index = 0; index < steps.length; index++) {
      steps[index] = (byte) (bytes[index + 1] - bytes[index]);
    }
    return steps;
  }

  private static int mostOften(byte[] values) {
    int[] times = new int[256];
    int most = 0;
    for (byte value : values) {
      most = Math.max(most, ++times[value & 0xFF]);
    }
    return most;
  }
}
