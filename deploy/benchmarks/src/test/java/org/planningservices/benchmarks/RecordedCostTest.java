package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RecordedCostTest {
  private static final Usage RAW = new Usage(0, 0.8, 0.1, 0.1, 0.2);

  @Test
  void isMetUpToFifteenPercentAboveWhatIsRecorded() {
    Finding met = new RecordedCost(2).finding(service(2.2), service(2.3), RAW);
    assertThat(met.met()).isTrue();
    assertThat(met.figure()).isEqualTo("2.25 (2.25 ms beside 1.00 ms)");
    assertThat(new RecordedCost(2).finding(service(2.3), service(2.4), RAW).met()).isFalse();
  }

  @Test
  void isNeverMetWhileNothingIsRecorded() {
    Finding unknown = new RecordedCost(0).finding(service(0.1), service(0.1), RAW);
    assertThat(unknown.met()).isFalse();
    assertThat(unknown.budget()).isEqualTo("nothing is recorded yet");
  }

  @Test
  void isReadFromTheFileOfThisCheckout() throws IOException {
    assertThat(RecordedCost.read().ratio()).isBetween(0.0, 10.0);
  }

  private static Usage service(double millis) {
    return new Usage(millis, 5, 5, 5, 5);
  }
}
