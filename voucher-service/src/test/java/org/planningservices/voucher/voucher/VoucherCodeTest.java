package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VoucherCodeTest {

  @Property
  void isReadBackAsItWasGrouped(@ForAll long seed) {
    VoucherCode code = VoucherCode.random(new Random(seed));

    assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]");
    assertThat(VoucherCode.read(code.grouped()).orElseThrow().plain()).isEqualTo(code.plain());
  }

  @Property
  void forgivesHowPeopleType(@ForAll long seed) {
    VoucherCode code = VoucherCode.random(new Random(seed));
    String typed =
        " " + code.grouped().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l') + " ";

    assertThat(VoucherCode.read(typed).orElseThrow().plain()).isEqualTo(code.plain());
  }

  @Property
  void noticesAnyOneWrongSymbol(
      @ForAll long seed, @ForAll @IntRange(max = 15) int at, @ForAll @IntRange(max = 31) int to) {
    String plain = VoucherCode.random(new Random(seed)).plain();
    char wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(to);
    String mistyped = plain.substring(0, at) + wrong + plain.substring(at + 1);

    assertThat(VoucherCode.read(mistyped).isPresent()).isEqualTo(mistyped.equals(plain));
  }

  @Property
  void noticesTwoSwappedNeighbours(@ForAll long seed, @ForAll @IntRange(max = 14) int at) {
    String plain = VoucherCode.random(new Random(seed)).plain();
    String swapped =
        plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);

    assertThat(VoucherCode.read(swapped).isPresent()).isEqualTo(swapped.equals(plain));
  }

  @Test
  void isNotAnythingElse() {
    assertThat(VoucherCode.read("")).isEmpty();
    assertThat(VoucherCode.read("0000-0000-0000-0000-1")).isEmpty();
    assertThat(VoucherCode.read("0000-0000-0000-0000-0")).isPresent();
    assertThat(VoucherCode.read("000U-0000-0000-0000-0")).isEmpty();
    assertThat(VoucherCode.read("ÄÖÜ0-0000-0000-0000-0")).isEmpty();
    assertThat(VoucherCode.read("0000-0000-0000-0000-00")).isEmpty();
  }

  @Test
  void neverPrintsItself() {
    VoucherCode code = VoucherCode.random(new SecureRandom());

    assertThat(code.toString()).doesNotContain(code.plain().substring(0, 4));
  }
}
