package org.planningservices.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTest {

  private final Seal seal = sealing(key('a'));

  private static Seal sealing(String key) {
    return new Seal(Keys.one(key).ring());
  }

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
    assertThatThrownBy(() -> sealing(key('b')).open(sealed, "row 1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> seal.open(new byte[3], "row 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fingerprintsAreKeyedAndBoundToTheirContext() {
    assertThat(seal.fingerprint("code", "voucher")).isEqualTo(seal.fingerprint("code", "voucher"));
    assertThat(seal.fingerprint("code", "voucher")).isNotEqualTo(seal.fingerprint("code", "mail"));
    assertThat(seal.fingerprint("code", "voucher"))
        .isNotEqualTo(sealing(key('b')).fingerprint("code", "voucher"))
        .hasSize(32);
  }

  @Test
  void opensWhatEveryKeyOfItsListHasSealedAndSealsByTheCurrentOne() {
    byte[] before = seal.seal(new byte[] {1, 2, 3}, "row 1");
    Seal next = new Seal(new Keys(key('a'), "2027=" + key('b'), null, null).ring());
    Seal prepared = new Seal(new Keys(key('a'), "2027=" + key('b'), "key", null).ring());
    assertThat(Seal.keyOf(prepared.seal(new byte[0], ""))).isEmpty();
    byte[] byNext = next.seal(new byte[] {4, 5}, "row 1");
    assertThat(prepared.open(byNext, "row 1")).containsExactly(4, 5);
    assertThat(next.open(before, "row 1")).containsExactly(1, 2, 3);
    assertThat(next.open(byNext, "row 1")).containsExactly(4, 5);
    assertThat(new String(byNext, StandardCharsets.ISO_8859_1)).startsWith("\u0002\u00042027");

    Seal later =
        new Seal(new Keys(null, "2027=" + key('b') + ",2028=" + key('c'), "2028", key('f')).ring());
    assertThat(later.open(byNext, "row 1")).containsExactly(4, 5);
    assertThat(Seal.keyOf(later.seal(new byte[0], ""))).isEqualTo("2028");
    assertThatThrownBy(() -> later.open(before, "row 1")).hasMessageContaining("sealing.key");
    assertThatThrownBy(() -> seal.open(byNext, "row 1")).hasMessageContaining("2027");
  }

  @Test
  void recognizesFingerprintsAfterTheKeyHasChanged() {
    byte[] before = seal.fingerprint("code", "voucher");
    Seal next = new Seal(new Keys(key('a'), "2027=" + key('b'), null, null).ring());
    assertThat(next.fingerprint("code", "voucher")).isEqualTo(before);
    Seal own = new Seal(new Keys(null, "2027=" + key('b'), null, key('f')).ring());
    Seal rotated = new Seal(new Keys(null, "2028=" + key('c'), null, key('f')).ring());
    assertThat(rotated.fingerprint("code", "voucher"))
        .isEqualTo(own.fingerprint("code", "voucher"))
        .isNotEqualTo(before);
  }

  @Test
  void namesTheSettingThatIsWrong() {
    assertThatThrownBy(() -> sealing("c2hvcnQ=")).hasMessageContaining("planning.sealing.key");
    assertThatThrownBy(() -> sealing("?")).hasMessageContaining("planning.sealing.key");
    assertWrong(new Keys(null, null, null, null), "planning.sealing.key");
    assertWrong(new Keys(null, "a=" + key('a'), null, null), "planning.sealing.fingerprint-key");
    assertWrong(new Keys(null, "a=" + key('a'), "b", key('f')), "planning.sealing.current");
    assertWrong(new Keys(null, "a=c2hvcnQ=", null, key('f')), "planning.sealing.keys, a,");
    assertWrong(new Keys(null, key('a'), null, key('f')), "planning.sealing.keys: every key");
    String twice = "a=" + key('a') + ",a=" + key('b');
    assertWrong(new Keys(null, twice, "a", key('f')), "two keys with the id a");
  }

  private static void assertWrong(Keys keys, String words) {
    assertThatThrownBy(keys::ring)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining(key('a'));
  }
}
