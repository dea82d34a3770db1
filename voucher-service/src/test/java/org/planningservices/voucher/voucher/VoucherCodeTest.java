package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.InvalidInput;

class VoucherCodeTest {

  private static final String MISTYPED = "voucher-code.mistyped";

  @Property
  void isReadBackAsItWasGrouped(@ForAll long seed) {
    VoucherCode code = VoucherCode.random(new Random(seed));

    assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]");
    assertThat(VoucherCode.read(code.grouped()).plain()).isEqualTo(code.plain());
  }

  @Property
  void forgivesHowPeopleType(@ForAll long seed) {
    VoucherCode code = VoucherCode.random(new Random(seed));
    String typed =
        " " + code.grouped().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l') + " ";

    assertThat(VoucherCode.read(typed).plain()).isEqualTo(code.plain());
  }

  @Property
  void noticesAnyOneWrongSymbol(
      @ForAll long seed, @ForAll @IntRange(max = 15) int at, @ForAll @IntRange(max = 31) int to) {
    String plain = VoucherCode.random(new Random(seed)).plain();
    char wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(to);
    String mistyped = plain.substring(0, at) + wrong + plain.substring(at + 1);

    assertThat(refusal(mistyped)).isEqualTo(mistyped.equals(plain) ? "" : MISTYPED);
  }

  @Property
  void noticesTwoSwappedNeighbours(@ForAll long seed, @ForAll @IntRange(max = 14) int at) {
    String plain = VoucherCode.random(new Random(seed)).plain();
    String swapped =
        plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);

    assertThat(refusal(swapped)).isEqualTo(swapped.equals(plain) ? "" : MISTYPED);
  }

  /** What a code meets on its way through letters, chats, tables and scans. */
  @Property
  void readsACodeAsItIsPasted(@ForAll long seed) {
    VoucherCode code = VoucherCode.random(new Random(seed));
    String plain = code.plain();
    for (String pasted :
        List.of(
            code.grouped().replace('-', '\u2011'),
            code.grouped().replace('-', '\u2013'),
            code.grouped().replace("-", " \u2212 "),
            code.grouped().replace('-', '\u00A0'),
            "\uFEFF" + code.grouped().replace("-", "-\u200B") + "\r\n",
            "\u202A" + code.grouped() + "\u202C",
            code.grouped().replace("-", "\u00AD"),
            wide(plain),
            plain
                .replace('A', '\u0410')
                .replace('B', '\u0412')
                .replace('C', '\u0441')
                .replace('E', '\u0395')
                .replace('H', '\u041D')
                .replace('K', '\u039A')
                .replace('M', '\u043C')
                .replace('0', '\u041E')
                .replace('P', '\u0440')
                .replace('T', '\u03A4')
                .replace('X', '\u0425')
                .replace('Y', '\u0443')
                .replace('1', '\u0406'),
            plain.replace("A", "A\u030A").replace("E", "\u00C9"))) {
      assertThat(VoucherCode.read(pasted).plain()).as(pasted).isEqualTo(plain);
    }
  }

  @Test
  void tellsAMistypedCodeFromWhatIsNone() {
    assertThat(refusal("0000-0000-0000-0000-0")).isEmpty();
    assertThat(refusal("0000-0000-0000-0000-1")).isEqualTo(MISTYPED);
    assertThat(refusal("000U-0000-0000-0000-0")).isEqualTo(MISTYPED);
    for (String none :
        List.of(
            "",
            "no code at all",
            "ÄÖÜß-0000-0000-0000-0",
            "0000-0000-0000-0000-00",
            "0000-0000-0000-000",
            "0000-0000-0000-0000-\u0000",
            "0".repeat(64))) {
      assertThat(refusal(none)).as(none).isEqualTo("voucher-code.unreadable");
    }
  }

  @Test
  void neverPrintsItself() {
    VoucherCode code = VoucherCode.random(new SecureRandom());

    assertThat(code.toString()).doesNotContain(code.plain().substring(0, 4));
  }

  private static String refusal(String typed) {
    try {
      VoucherCode.read(typed);
      return "";
    } catch (InvalidInput refused) {
      assertThat(refused.errors())
          .singleElement()
          .satisfies(error -> assertThat(error.pointer()).isEqualTo("/code"));
      assertThat(refused.errors().getFirst().toString()).doesNotContain("17 letters");
      return refused.code();
    }
  }

  /** As East Asian keyboards type. */
  private static String wide(String plain) {
    StringBuilder wide = new StringBuilder();
    plain.chars().forEach(symbol -> wide.append((char) (symbol + 0xFEE0)));
    return wide.toString();
  }
}
