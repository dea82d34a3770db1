package org.planningservices.voucher.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LetterTest {

  @Test
  void takesNoSecondLineInAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letter("ada@customer.example\r\nBcc: eve@evil.example", "x", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letter("ada@customer.example", "x\nReply-To: eve@evil.example", "x"));
    assertThat(new Letter("ada@customer.example", "x", "one\ntwo").text()).contains("\n");
  }
}
