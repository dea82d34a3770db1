package org.planningservices.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTest {

  private final Seal seal = new Seal(() -> key('a'));

  private static String key(char letter) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void opensWhatItSealed(@ForAll byte[] plain, @ForAll String context) {
    assertThat(seal.open(seal.seal(plain, context), context)).isEqualTo(plain);
  }

  @Property(tries = 200)
  void noticesEveryChangedByte(@ForAll byte[] plain, @ForAll int place) {
    byte[] sealed = seal.seal(plain, "row 1");
    sealed[Math.floorMod(place, sealed.length)] ^= 1;
    assertThatThrownBy(() -> seal.open(sealed, "row 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverSealsTheSameTwiceAlike() {
    byte[] plain = "DE89370400440532013000".getBytes(StandardCharsets.UTF_8);
    assertThat(seal.seal(plain, "row 1")).isNotEqualTo(seal.seal(plain, "row 1"));
  }

  @Test
  void opensOnlyWithTheSameKeyAndContext() {
    byte[] sealed = seal.seal(new byte[] {1, 2, 3}, "row 1");
    assertThatThrownBy(() -> seal.open(sealed, "row 2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Seal(() -> key('b')).open(sealed, "row 1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> seal.open(new byte[3], "row 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fingerprintsAreKeyedAndBoundToTheirContext() {
    assertThat(seal.fingerprint("code", "voucher")).isEqualTo(seal.fingerprint("code", "voucher"));
    assertThat(seal.fingerprint("code", "voucher")).isNotEqualTo(seal.fingerprint("code", "mail"));
    assertThat(seal.fingerprint("code", "voucher"))
        .isNotEqualTo(new Seal(() -> key('b')).fingerprint("code", "voucher"))
        .hasSize(32);
  }

  @Test
  void namesTheSettingThatIsWrong() {
    assertThatThrownBy(() -> new Seal(() -> "c2hvcnQ="))
        .hasMessageContaining("planning.sealing.key");
    assertThatThrownBy(() -> new Seal(() -> "?")).hasMessageContaining("planning.sealing.key");
  }
}
