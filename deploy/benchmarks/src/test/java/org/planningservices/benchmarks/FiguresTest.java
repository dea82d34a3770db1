package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theMedianCounts() {
    Figures figures = new Figures();
    for (int perSecond : List.of(300, 100, 200)) {
      figures.addLoaded(turn(perSecond));
    }
    assertThat(figures.perSecond()).isEqualTo(200);
    assertThat(figures.usage().service()).isEqualTo(5);
    assertThat(figures.memory().resident()).isEqualTo(200);
  }

  @Test
  void saysSoWhenNothingWasMeasured() {
    assertThatThrownBy(() -> new Figures().perSecond()).hasMessage("nothing was measured");
  }

  private static Turn turn(int perSecond) {
    return new Turn(
        new Load.Outcome(perSecond, new Latencies()),
        new Usage(1000.0 / perSecond, 0, 0, 0, 0),
        new Memory(perSecond, 1));
  }
}
