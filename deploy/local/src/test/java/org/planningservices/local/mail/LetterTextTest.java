package org.planningservices.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTest {
  @Test
  void isReadableOnATerminalAndDoesNotSteerIt() {
    Letter letter =
        new Letter(
            "<1@localhost>",
            "2027-05-27T10:00:00Z",
            List.of("ada@customer.example", "pia@customer.example"),
            "programme@example.org",
            "Your voucher\u001b[2J",
            "Dear Ada,\r\n\r\n  the code is \u009b1m0000.\r\n\r\n");
    assertThat(LetterText.of(letter))
        .isEqualTo(
            """
            ✉ 2027-05-27T10:00:00Z  to ada@customer.example, pia@customer.example
              Your voucher?[2J

                Dear Ada,

                  the code is ?1m0000.
            """);
  }
}
