package org.planningservices.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTextTest {

  @Test
  void writesReferencesInOneWay() {
    assertThat(PastedText.reference("\uFEFFINV\u20112026\u00A0 \u20090001\u200B "))
        .isEqualTo("INV-2026 0001");
    assertThat(PastedText.reference("１００－０００１")).isEqualTo("100-0001");
    assertThat(PastedText.reference("E\u00AD-1a")).isEqualTo("E-1a");
  }

  @Test
  void leavesGroupsOutWhereTheyMeanNothing() {
    assertThat(PastedText.compact("DE89\u00A03704\u20110044\u202F0532 0130 00"))
        .isEqualTo("DE89370400440532013000");
  }

  @Test
  void readsSymbolsOfOtherAlphabetsAsTheyLook() {
    assertThat(PastedText.symbols("а\u0435 \u2014 \u0420\u03A1\u0421\u200Dт")).isEqualTo("AEPPCT");
    assertThat(PastedText.symbols("ａｂ１２ \uD835\uDC00 A\u0301 Á ① ٣")).isEqualTo("AB12AAA13");
    assertThat(PastedText.symbols("\u02DC\u223C\uFF5E\u2217\uFF0A＝＄")).isEqualTo("~~~**=$");
    assertThat(PastedText.symbols("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D\u30FC"))
        .isEmpty();
  }

  @Test
  void keepsWhatIsNoneOfThem() {
    assertThat(PastedText.symbols("a\u0000жß")).isEqualTo("A\u0000Жß");
  }
}
