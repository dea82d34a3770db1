package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

  @Test
  void isReadFromTheRightFieldsWhateverTheNameHasInIt() {
    List<String> fields =
        ProcessorTime.fields("7 (a (b) c) S 1 7 7 0 -1 4194560 9 8 0 0 250 50 30 20 20 0\n");
    assertThat(fields).startsWith("S", "1");
    assertThat(fields.subList(11, 15)).containsExactly("250", "50", "30", "20");
  }

  @Test
  void growsWithWorkAndIsNothingForWhoIsGone() {
    long self = ProcessHandle.current().pid();
    assertThat(ProcessorTime.of(self)).isPositive();
    assertThat(ProcessorTime.withTheGone(self)).isGreaterThanOrEqualTo(ProcessorTime.of(self));
    assertThat(ProcessorTime.of(Integer.MAX_VALUE)).isZero();
  }
}
