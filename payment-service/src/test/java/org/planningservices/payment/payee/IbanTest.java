package org.planningservices.payment.payee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "ie29 aibk 9311 5212 3456 78",
        "AL47 2121 1009 0000 0002 3569 8741",
        "BR18 0036 0305 0000 1000 9795 493C 1",
        "CR05 0152 0200 1026 2840 66",
        "EG38 0019 0005 0000 0000 2631 8000 2",
        "IS14 0159 2600 7654 5510 7303 39",
        "NO93 8601 1117 947",
        "PL61 1090 1014 0000 0712 1981 2874",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S"
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
        "DE8937040044053201300٠",
        // right by the sum: a length that the country does not have, a country without IBANs
        "NO698601111794",
        "US64SVBKUS6S3300958879",
        "ZZ22370400440532013000"
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

  /** 00, 01 and 99 give the same remainder as 97, 98 and 02, and are never given. */
  @ParameterizedTest
  @CsvSource({"97, 00", "98, 01", "02, 99"})
  void refusesCheckDigitsThatAreNeverGiven(String given, String never) {
    String account =
        IntStream.range(0, 1_000)
            .mapToObj(number -> "%018d".formatted(number))
            .filter(number -> Iban.parse("DE" + given + number).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(Iban.parse("DE" + never + account)).isEmpty();
  }

  @Test
  void knowsWhichCountriesHaveIbans() {
    assertThat(Stream.of("DE", "GB", "CH", "SE")).allMatch(Iban::isUsedIn);
    assertThat(Stream.of("US", "CA", "AU", "JP", "KR")).noneMatch(Iban::isUsedIn);
  }

  @Test
  void neverWritesItselfOut() {
    Iban iban = Iban.parse(BERLIN).orElseThrow();
    assertThat(iban.lastFour()).isEqualTo("3000");
    assertThat(iban.toString()).isEqualTo("…3000");
    assertThat(new BankAccount("Erika", BERLIN, null, null, null, null).toString())
        .doesNotContain("DE89");
  }
}
