package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void tellsEachBudgetItsFigureAndWhetherItIsMet() {
    Report report =
        new Report(
            "2026-11-24",
            "./planning-services benchmark",
            new Machine(Map.of("Cores", "2")),
            List.of(
                new Finding("Relay", "≥ 0.5 ×", "0.61 ×", true, List.of("how")),
                new Finding("Start", "≤ 2.5 s", "2.60 s", false, List.of("from where"))));
    assertThat(report.markdown())
        .contains("| Relay | ≥ 0.5 × | 0.61 × | met |")
        .contains("| Start | ≤ 2.5 s | 2.60 s | **not met** |")
        .contains("* how")
        .contains("| Date | 2026-11-24 |")
        .contains("| Command | `./planning-services benchmark` |")
        .contains("| Cores | 2 |");
  }

  @Test
  void readsTheRateOfKafkasToolOnceItIsWarm() {
    String summary =
        "200000 records sent, 61576.354680 records/sec (58.72 MB/sec), 240.11 ms avg latency, 510.00"
            + " ms max latency, 230 ms 50th, 480 ms 95th, 500 ms 99th, 509 ms 99.9th.\n";
    String window =
        "41651 records sent, %s records/sec (7.94 MB/sec), 2000.1 ms avg latency, 3000.0"
            + " ms max latency.\n";
    assertThat(RelayThroughput.perSecond(summary)).isEqualTo(61576.354680);
    assertThat(
            RelayThroughput.perSecond(
                window.formatted("1000.0")
                    + window.formatted("80000.0")
                    + window.formatted("90000.0")
                    + summary))
        .isEqualTo(85000);
  }
}
