package org.planningservices.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;

/** The eight steps, as the command and as the README walk them. */
@ExtendWith(PackagedSuite.class)
class JourneyTest {
  private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();
  private static final Console CONSOLE =
      new Console(new PrintStream(TOLD, true, StandardCharsets.UTF_8));

  private final Stack stack;
  private final SpanCollector collector;

  JourneyTest(Stack stack, SpanCollector collector) {
    this.stack = stack;
    this.collector = collector;
  }

  @Test
  void goesFromEligibilityToPaymentAndCanBeRepeated() {
    walkTheWholeWay();
    walkTheWholeWay();
    assertThat(told())
        .contains(
            "Step 8 of 8", "VoucherRedeemed", "acted on by payment-service", "PaymentSettled");
    TraceOfARedemption.assertCrossesHttpDatabaseOutboxKafkaAndConsumer(collector);
  }

  @Test
  void losesNothingWhenTheVoucherServiceIsKilledUnderWay() {
    try (Journey journey = new Journey(stack, CONSOLE)) {
      journey.walkTo(5);
      stack.process(Service.VOUCHER).kill();
      assertThat(stack.casualty())
          .hasValueSatisfying(it -> assertThat(it).contains("voucher-service"));
      stack.startServices(List.of(Service.VOUCHER));
      assertThat(stack.casualty()).isEmpty();
      journey.walkTo(Journey.length());
      journey.tellHistory();
    }
    assertThat(told()).contains("EngagementCompleted");
  }

  @Test
  void goesTheWayOfTheReadme(@TempDir Path notes) throws Exception {
    ReadmeTour tour = new ReadmeTour(stack, notes);
    Path firstEvents = notes.resolve("first events");
    Process follower = tour.bash("./planning-services events --follow | head -3", firstEvents);
    tour.walk();
    assertThat(tour.problems())
        .as("what the tour announces as refused, and nothing else: " + tour.answers())
        .containsExactly("enrollment.refused", "voucher.completion-missing");
    assertThat(tour.answers().getLast().findValuesAsText("what"))
        .as("the timeline of the voucher")
        .containsExactly(
            "VoucherAssigned",
            "PartnerEligible",
            "PartnerEnrolled",
            "LocationKnown",
            "ConsultantQualified",
            "VoucherReserved",
            "DeliverableUploaded",
            "EngagementCompleted",
            "VoucherRedeemed",
            "PaymentRequestSubmitted",
            "PaymentRequestApproved",
            "PaymentSettled");
    assertThat(tour.output()).contains("VoucherRedeemed", "PaymentSettled");
    assertThat(follower.waitFor(30, TimeUnit.SECONDS)).as("ends with its reader").isTrue();
    assertThat(Files.readAllLines(firstEvents)).hasSize(3);
  }

  private void walkTheWholeWay() {
    try (Journey journey = new Journey(stack, CONSOLE)) {
      journey.walkTo(Journey.length());
      journey.tellHistory();
    }
  }

  private static String told() {
    return TOLD.toString(StandardCharsets.UTF_8);
  }
}
