package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators read over HTTP why an event is parked: no Java, and nothing of the database. */
class FailureTextTest {

  private record Line(UUID productId, int days) {}

  private record Ordered(UUID orderId, List<Line> lines) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"orderId\":\"x\"}|the data of Ordered.v1 do not fit at /orderId",
        "{\"lines\":[{\"days\":null}]}|the data of Ordered.v1 do not fit at /lines/0/days",
        "{\"orderId\":|the data of Ordered.v1 are not JSON, or not of the right shape,"
            + " near line 1, column 12",
        "'null'|Ordered.v1 carries no data"
      })
  void saysWhereTheDataDoNotFit(String data, String text) {
    assertThat(FailureText.of(catchThrowable(() -> event(data).payload(Ordered.class))))
        .isEqualTo(text);
  }

  @Test
  void keepsFaultsOfOursInTheLog() {
    assertThat(FailureText.of(new ArithmeticException("long overflow")))
        .startsWith("It could not take effect because of a fault in this service")
        .doesNotContain("overflow", "java");
  }

  private static ReceivedEvent event(String data) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        "Ordered.v1",
        "key",
        1,
        Instant.EPOCH,
        null,
        data.getBytes(StandardCharsets.UTF_8));
  }
}
