package org.planningservices.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.metrics.MetricsSchedule;

/** What operators watch is there, and no time series grows with the number of customers. */
public abstract class MetricsContract {

  private static final int MOST_SERIES_OF_A_METRIC = 1_000;

  /** An id, a number that may be one, or an address. */
  private static final Pattern SOMEBODY =
      Pattern.compile("(?i).*([0-9a-f]{8}-[0-9a-f]{4}|[0-9]{6}|@).*");

  /**
   * What Kafka's client calls its connection to a broker; that to the coordinator of its group has
   * a number counted down from the largest.
   */
  private static final Pattern BROKER = Pattern.compile("node--?[0-9]+");

  private static final Pattern WHO =
      Pattern.compile(
          "(?i).*(organi[sz]ation|customer|partner|voucher|subject|user|mail|object).*");

  /**
   * Names of the service's figures, as its code has them, each with a value in an empty database.
   */
  protected abstract Set<String> figures();

  @Test
  void everyFigureIsRead() {
    Arc.container().instance(MetricsSchedule.class).get().read();
    for (String name : figures()) {
      assertThat(Metrics.globalRegistry.find(name).gauges())
          .as(name)
          .isNotEmpty()
          .extracting(Gauge::value)
          .allSatisfy(value -> assertThat(value).isNotNaN());
    }
  }

  @Test
  void noMetricTellsWhoOrWhich() {
    for (OpenApi.Operation operation : OpenApi.operations()) {
      call(operation, Tokens.of(operation.organizations().getFirst(), UUID.randomUUID()));
    }
    given().get("/no/such/path/" + UUID.randomUUID());
    Arc.container().instance(MetricsSchedule.class).get().read();

    List<Meter> meters = Metrics.globalRegistry.getMeters();
    assertThat(meters)
        .extracting(meter -> meter.getId().getName())
        .contains("http.server.requests");
    for (Meter meter : meters) {
      for (Tag tag : meter.getId().getTags()) {
        assertThat(tag.getKey()).as(meter.getId().toString()).doesNotMatch(WHO);
        assertThat(namesSomebody(tag)).as("%s in %s", tag, meter.getId()).isFalse();
      }
      assertThat(Metrics.globalRegistry.find(meter.getId().getName()).meters())
          .as(meter.getId().getName())
          .hasSizeLessThan(MOST_SERIES_OF_A_METRIC);
    }
  }

  static boolean namesSomebody(Tag tag) {
    boolean isBroker = tag.getKey().equals("node.id") && BROKER.matcher(tag.getValue()).matches();
    return !isBroker && SOMEBODY.matcher(tag.getValue()).matches();
  }

  private static void call(OpenApi.Operation operation, Tokens caller) {
    RequestSpecification request =
        given()
            .header("Authorization", "Bearer " + caller.with(operation.permission()))
            .header("Idempotency-Key", UUID.randomUUID());
    if (operation.description().at("/requestBody/content").has("multipart/form-data")) {
      request.multiPart("file", "sample.pdf", new byte[] {1}, "application/pdf");
    } else if (operation.description().has("requestBody")) {
      request.contentType(ContentType.JSON).body("{}");
    }
    request.request(
        operation.method(), operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
  }
}
