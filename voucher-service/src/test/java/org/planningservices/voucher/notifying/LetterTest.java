package org.planningservices.voucher.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates/CustomerLetters");

  @Test
  void takesNoSecondLineInAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letter("ada@customer.example\r\nBcc: eve@evil.example", "x", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letter("ada@customer.example", "x\nReply-To: eve@evil.example", "x"));
    assertThat(new Letter("ada@customer.example", "x", "one\ntwo").text()).contains("\n");
  }

  @Test
  void beginsWithACapitalAndSaysWhoItIsFrom() throws Exception {
    try (Stream<Path> templates = Files.list(TEMPLATES)) {
      assertThat(templates.toList())
          .hasSize(4)
          .allSatisfy(
              template ->
                  assertThat(Files.readString(template))
                      .as(template.toString())
                      .matches(
                          "(?s)Dear [^,]+,\n\n[A-Z].*\n\nKind regards,\nPlanning Services programme\n"));
    }
  }
}
