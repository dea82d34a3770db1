package org.planningservices.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void takesFlagsAndRepeatedValues() {
    Options options =
        new Options("token", List.of("--permission", "a", "--follow", "--permission", "b"));
    assertThat(options.takeValues("--permission")).containsExactly("a", "b");
    assertThat(options.takeFlag("--follow")).isTrue();
    assertThat(options.takeFlag("--follow")).isFalse();
    options.requireNothingLeft();
  }

  @Test
  void refusesWhatNobodyKnowsAndAValueThatIsMissing() {
    assertThatThrownBy(() -> new Options("stop", List.of("--now")).requireNothingLeft())
        .isInstanceOf(WrongCommandLine.class)
        .hasMessageContaining("stop does not know --now");
    assertThatThrownBy(() -> new Options("token", List.of("--subject")).takeValue("--subject"))
        .isInstanceOf(WrongCommandLine.class)
        .hasMessageContaining("--subject needs a value");
  }
}
