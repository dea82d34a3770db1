package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that somebody made up, and keys that were drawn at random. */
class SealingKeysTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 37, 101, -5, -64, 128})
  void takesNoKeyThatIsASequence(int step) {
    assertThat(SealingKeys.isGood(key(index -> 11 + index * step))).isFalse();
    assertThat(SealingKeys.isGood(key(index -> index * index * step))).isFalse();
  }

  @Test
  void takesNoKeyOfLittleVariety() {
    Random random = new Random(20261128);
    assertThat(SealingKeys.isGood(key(index -> 0x80 + random.nextInt(32)))).isFalse();
    assertThat(SealingKeys.isGood(key(index -> (index * 29 & 0xF) << 4 | index % 3))).isFalse();
    assertThat(SealingKeys.isGood(key(index -> index % 19 * 11 % 256))).isFalse();
  }

  private static String key(IntUnaryOperator values) {
    byte[] bytes = new byte[32];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) values.applyAsInt(index);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  @RepeatedTest(100)
  void takesEveryKeyThatIsDrawnAtRandom() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    assertThat(SealingKeys.isGood(Base64.getEncoder().encodeToString(key))).isTrue();
  }
}
