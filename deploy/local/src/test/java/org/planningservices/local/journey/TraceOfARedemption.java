package org.planningservices.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.planningservices.local.journey.SpanCollector.Collected;

/** One trace tells what a request led to, in every service that it reached. */
final class TraceOfARedemption {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TraceOfARedemption() {}

  /** Waits until the collector has all of it: services send their spans now and then. */
  static void assertCrossesHttpDatabaseOutboxKafkaAndConsumer(SpanCollector collector) {
    List<Collected> path =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> pathOfARedemption(collector.spans()), found -> !found.isEmpty());
    assertThat(path).extracting(Collected::traceId).containsOnly(path.getFirst().traceId());
    assertThat(path)
        .extracting(span -> span.service() + " " + span.kind())
        .as(path.toString())
        .containsSubsequence(
            "voucher-service SPAN_KIND_SERVER",
            "voucher-service SPAN_KIND_PRODUCER",
            "payment-service SPAN_KIND_CONSUMER",
            "payment-service SPAN_KIND_CLIENT");

    Collected request = path.getFirst();
    assertThat(request.name()).contains("/redemption");
    assertThat(request.parentId()).isEmpty();
    assertThat(collector.spans())
        .as("the statements of the request")
        .anySatisfy(
            span -> {
              assertThat(span.traceId()).isEqualTo(request.traceId());
              assertThat(span.service()).isEqualTo("voucher-service");
              assertThat(span.kind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
              assertThat(statement(span)).containsIgnoringCase("insert into outbox");
            });
    assertThat(statement(path.getLast())).containsIgnoringCase("insert into payable");
    assertThat(collector.spans())
        .as("what relays and sweeps do by themselves begins no trace")
        .filteredOn(span -> span.parentId().isEmpty())
        .extracting(Collected::kind)
        .containsOnly(SpanKind.SPAN_KIND_SERVER);
  }

  /**
   * From the request down to the statement in the other service; empty as long as some are missing.
   */
  private static List<Collected> pathOfARedemption(List<Collected> spans) {
    Map<String, Collected> byId =
        spans.stream()
            .collect(
                Collectors.toMap(Collected::spanId, Function.identity(), (first, second) -> first));
    for (Collected span : spans) {
      if (span.service().equals("payment-service")
          && statement(span).toLowerCase(Locale.ROOT).contains("insert into payable")) {
        List<Collected> path = upwards(span, byId);
        if (path.getFirst().name().contains("/redemption")) {
          return path;
        }
      }
    }
    return List.of();
  }

  private static List<Collected> upwards(Collected last, Map<String, Collected> byId) {
    List<Collected> path = new ArrayList<>();
    for (Collected span = last; span != null; span = byId.get(span.parentId())) {
      path.addFirst(span);
    }
    return path;
  }

  private static String statement(Collected span) {
    return span.attributes()
        .getOrDefault("db.query.text", span.attributes().getOrDefault("db.statement", ""));
  }
}
