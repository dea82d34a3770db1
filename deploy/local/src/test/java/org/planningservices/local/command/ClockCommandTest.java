package org.planningservices.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCommandTest {
  @ParameterizedTest
  @CsvSource({
    "+180d, advance, P180D",
    "+36h, advance, PT36H",
    "+15m, advance, PT15M",
    "2027-03-01T00:00:00Z, instant, 2027-03-01T00:00:00Z",
    "2027-03-01T01:00:00+01:00, instant, 2027-03-01T00:00:00Z",
    "2027-03-01, instant, 2027-03-01T00:00:00Z"
  })
  void readsWhatPeopleWrite(String word, String field, String value) {
    assertThat(ClockCommand.move(word)).isEqualTo(new ClockCommand.Move(field, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"180d", "-1d", "+1y", "+d", "tomorrow", "2027-02-30", "2027-03-01T00:00"})
  void saysWhatCanBeWrittenInstead(String word) {
    assertThatThrownBy(() -> ClockCommand.move(word))
        .isInstanceOf(WrongCommandLine.class)
        .hasMessageContaining("+180d")
        .hasMessageEndingWith("not " + word + ".");
  }
}
