package org.planningservices.payment.payee;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

  private static final String BERLIN = "DE89370400440532013000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "FR14 2004 1010 0505 0001 3M02 606",
        "CH93 0076 2011 6238 5295 7",
        "NL91 ABNA 0417 1643 00",
        "BE68 5390 0754 7034",
        "AT61 1904 3002 3457 3201",
        "SE45 5000 0000 0583 9825 7466",
        "ie29 aibk 9311 5212 3456 78"
      })
  void readsWhatBanksPrint(String text) {
    assertThat(Iban.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DE",
        "DE88370400440532013000",
        "DE8937040044053201300",
        "DE893704004405320130000",
        "89DE370400440532013000",
        "DE89-3704-0044-0532-0130-00",
        "DE89\u00003704",
        "ＤＥ89370400440532013000",
        "DE8937040044053201300٠"
      })
  void refusesWhatIsNone(String text) {
    assertThat(Iban.parse(text)).isEmpty();
  }

  @Property
  void noticesEveryWrongDigit(
      @ForAll @IntRange(min = 4, max = 21) int position, @ForAll @IntRange(max = 9) int digit) {
    char wrong = Character.forDigit(digit, 10);
    StringBuilder text = new StringBuilder(BERLIN);
    text.setCharAt(position, wrong);
    assertThat(Iban.parse(text.toString()).isPresent()).isEqualTo(BERLIN.charAt(position) == wrong);
  }

  @Test
  void neverWritesItselfOut() {
    Iban iban = Iban.parse(BERLIN).orElseThrow();
    assertThat(iban.lastFour()).isEqualTo("3000");
    assertThat(iban.toString()).isEqualTo("…3000");
    assertThat(new BankAccount("Erika", BERLIN, null, null).toString()).doesNotContain("DE89");
  }
}
