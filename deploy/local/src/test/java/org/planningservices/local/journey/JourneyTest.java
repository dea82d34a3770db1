package org.planningservices.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;

/** The packaged services as processes, with real servers. */
class JourneyTest {
  private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();
  private static final Console CONSOLE =
      new Console(new PrintStream(TOLD, true, StandardCharsets.UTF_8));

  @TempDir private static Path folder;
  private static Stack stack;

  @BeforeAll
  static void startTheStack() {
    stack = Stack.start(StackPlan.of(new StackFolder(folder), StackPorts.free(), CONSOLE));
  }

  @AfterAll
  static void stopTheStack() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void goesFromEligibilityToPaymentAndCanBeRepeated() {
    walkTheWholeWay();
    walkTheWholeWay();
    assertThat(told())
        .contains(
            "Step 8 of 8", "VoucherRedeemed", "acted on by payment-service", "PaymentSettled");
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

  private static void walkTheWholeWay() {
    try (Journey journey = new Journey(stack, CONSOLE)) {
      journey.walkTo(Journey.length());
      journey.tellHistory();
    }
  }

  private static String told() {
    return TOLD.toString(StandardCharsets.UTF_8);
  }
}
