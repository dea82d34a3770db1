package org.planningservices.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

  private static final String ADA = "ada@customer-one.example";

  @Test
  void seesTheSameAddressHoweverItWasPasted() {
    for (String pasted :
        List.of(
            "ada@customer-one.example",
            " Ada@CUSTOMER-one.example\u00A0",
            "ada\u200B@customer\u00AD-one.example\uFEFF",
            "\u202Aada@customer-one.example\u202C",
            "ａｄａ＠ｃｕｓｔｏｍｅｒ－ｏｎｅ．ｅｘａｍｐｌｅ",
            "ada@customer\u2011one\u3002example",
            "ad\u0430@customer-\u043Ene.example", // Cyrillic letters among Latin ones
            "Ada Administrator <ada@customer-one.example>",
            "mailto:ada@customer-one.example")) {
      assertThat(EmailAddress.comparable(pasted)).as(pasted).isEqualTo(ADA);
    }
  }

  @Test
  void tellsOtherAddressesApart() {
    for (String other :
        List.of(
            "eda@customer-one.example",
            "ada@customerone.example",
            "ada@customer-one.example.org",
            "a.da@customer-one.example",
            "ada",
            "ada@",
            "@customer-one.example")) {
      assertThat(EmailAddress.comparable(other)).as(other).isNotEqualTo(ADA);
    }
  }

  @Test
  void seesOneDomainInItsUnicodeAndItsAsciiForm() {
    for (String[] same :
        new String[][] {
          {"a@bücher.example", "a@xn--bcher-kva.example"},
          {"a@BU\u0308CHER.example", "a@XN--BCHER-KVA.example"},
          {"a@straße.example", "a@xn--strae-oqa.example"},
          {"a@пример.рф", "a@xn--e1afmkfd.xn--p1ai"},
          {"a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"},
          {"a@βόλος.example", "a@xn--nxasmm1c.example"},
          {"a@βόλοσ.example", "a@xn--nxasmq6b.example"},
        }) {
      assertThat(EmailAddress.comparable(same[0])).as(same[0]).isEqualTo(same[1].toLowerCase());
      assertThat(EmailAddress.comparable(same[1])).as(same[1]).isEqualTo(same[1].toLowerCase());
      assertThat(EmailAddress.tidy(same[0])).isEqualTo(same[1].toLowerCase(Locale.ROOT));
    }
    assertThat(EmailAddress.comparable("a@straße.example"))
        .isNotEqualTo(EmailAddress.comparable("a@strasse.example"));
  }

  @Test
  void keepsAnAddressAsItIsWrittenTo() {
    assertThat(EmailAddress.tidy(" Ada.L@Customer.Example ")).isEqualTo("Ada.L@customer.example");
    assertThat(EmailAddress.tidy("ａda@customer.example")).isEqualTo("ada@customer.example");
    assertThat(EmailAddress.tidy("анна@пример.рф")).isEqualTo("анна@xn--e1afmkfd.xn--p1ai");
  }

  @Test
  void noticesLettersThatOnlyLookLatin() {
    assertThat(EmailAddress.isDeceptive("ad\u0430@customer.example")).isTrue();
    assertThat(EmailAddress.isDeceptive("ada@customer.example")).isFalse();
    assertThat(EmailAddress.isDeceptive("анна@xn--e1afmkfd.xn--p1ai")).isFalse();
    assertThat(EmailAddress.isDeceptive("zoë@customer.example")).isFalse();
  }

  /** Fingerprints that were made before are those of stripped small letters. */
  @Property
  void comparesAsciiAddressesAsItAlwaysDid(
      @ForAll @CharRange(from = '!', to = '~') @StringLength(max = 40) String local) {
    String address = local.replaceAll("[<>@]|^mailto:", "") + "@Customer.example";

    assertThat(EmailAddress.comparable(" " + address + " "))
        .isEqualTo(address.toLowerCase(Locale.ROOT));
  }

  /** The platform's own encoder, where both standards agree. */
  @Property
  void encodesDomainsAsThePlatformDoes(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '\u00E0', to = '\u00F6')
          @CharRange(from = '\u0430', to = '\u044F')
          @CharRange(from = '\u4E00', to = '\u9FA5')
          @StringLength(min = 1, max = 20)
          String label) {
    String ascii = "xn--" + Punycode.encode(label);
    if (!PastedText.isPlain(label) && ascii.length() <= 63) {
      assertThat(ascii).isEqualTo(IDN.toASCII(label));
    }
  }
}
