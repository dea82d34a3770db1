package org.planningservices.proofs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.planningservices.local.journey.DeploymentPlan;
import org.planningservices.local.stack.Service;
import org.planningservices.proofs.ExpectedState.Stage;
import org.planningservices.proofs.RetryingClient.Person;

/**
 * A customer with days and a partner that delivers, both new: vouchers are assigned and reserved
 * today, delivered on the planned day, redeemed and paid.
 */
final class Partnership {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String ENGAGEMENT = "DDPS-WINOFF";

  private final RetryingClient client;
  private final ExpectedState expected;
  private final Supplier<Instant> clock;
  private final Parties parties = Parties.unknownSoFar();
  private final Queue<Planned> planned = new ArrayDeque<>();
  private final Queue<String> redeemed = new ArrayDeque<>();
  private Onboarding.Facts facts;
  private int invoices;

  private record Planned(String voucher, LocalDate day) {}

  Partnership(RetryingClient client, ExpectedState expected, Supplier<Instant> clock) {
    this.client = client;
    this.expected = expected;
    this.clock = clock;
  }

  /** Returns when voucher-service knows all that a reservation needs. */
  void begin() {
    Onboarding onboarding = new Onboarding(client, parties, today());
    facts = onboarding.begin();
    Assigned first = assign();
    client.awaitTaken(
        parties.partner("voucher:manage"),
        Service.VOUCHER,
        "/v1/vouchers/" + first.voucher() + "/reservation",
        reservation(first.code(), today().plusDays(1)));
    onboarding.payee(facts.location());
  }

  /** One voucher further: paid, or delivered on its day; otherwise a new one is planned. */
  void work() {
    Planned next = planned.peek();
    if (!redeemed.isEmpty() && isPayable(redeemed.peek())) {
      getPaid(redeemed.remove());
    } else if (next != null && !today().isBefore(next.day())) {
      deliver(planned.remove());
    } else {
      plan();
    }
  }

  private record Assigned(String voucher, String code) {}

  private Assigned assign() {
    RetryingClient.Reply reply =
        client.post(
            parties.customer("voucher:assign"),
            Service.VOUCHER,
            "/v1/vouchers",
            Map.of(
                "agreementId",
                facts.agreement(),
                "offeringCode",
                Onboarding.OFFERING,
                "days",
                1,
                "projectManager",
                Map.of("name", "Pia Manager", "email", "pia@customer.example")));
    expected.record(reply.field("voucherId"), Stage.ASSIGNED);
    return new Assigned(reply.field("voucherId"), reply.field("code"));
  }

  private void plan() {
    Assigned assigned = assign();
    LocalDate day = today().plusDays(3); // a request that is repeated may take more than a day
    String path = "/v1/vouchers/" + assigned.voucher() + "/reservation";
    client.post(
        parties.partner("voucher:manage"),
        Service.VOUCHER,
        path,
        reservation(assigned.code(), day));
    expected.record(assigned.voucher(), Stage.RESERVED);
    planned.add(new Planned(assigned.voucher(), day));
  }

  private Map<String, Object> reservation(String code, LocalDate day) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("code", code);
    plan.put("administratorEmail", Onboarding.ADMINISTRATOR);
    plan.put("locationId", facts.location());
    plan.put("deliveryCountry", "DE");
    plan.put("engagementCode", ENGAGEMENT);
    plan.put("plannedStart", day.toString());
    plan.put("plannedEnd", day.toString());
    plan.put("leadConsultantId", facts.consultant());
    plan.put("termsVersion", "2020-08");
    plan.put("termsAccepted", true);
    return plan;
  }

  private void deliver(Planned engagement) {
    Person manager = parties.partner("voucher:manage");
    String path = "/v1/vouchers/" + engagement.voucher();
    String deliverable =
        client
            .upload(manager, Service.VOUCHER, path + "/deliverables", DeploymentPlan.bytes())
            .field("deliverableId");
    client.post(
        manager,
        Service.VOUCHER,
        path + "/completion-report",
        Map.of(
            "actualStart",
            engagement.day().toString(),
            "actualEnd",
            engagement.day().toString(),
            "daysDelivered",
            1,
            "offSiteDays",
            0,
            "leadConsultantId",
            facts.consultant(),
            "outcome",
            "DEPLOYMENT_PLAN",
            "summary",
            "Inventory taken, pilot planned.",
            "nextSteps",
            "Begin the pilot.",
            "deliverableIds",
            List.of(deliverable)));
    expected.record(engagement.voucher(), Stage.REPORTED);
    client.post(manager, Service.VOUCHER, path + "/redemption", Map.of());
    expected.record(engagement.voucher(), Stage.REDEEMED);
    redeemed.add(engagement.voucher());
  }

  /** Once payment-service has heard of the redemption. */
  private boolean isPayable(String voucher) {
    return client
            .get(parties.partner("payment:read"), Service.PAYMENT, "/v1/payables/" + voucher)
            .status()
        == 200;
  }

  private void getPaid(String voucher) {
    String path =
        "/v1/payment-requests/"
            + client
                .post(
                    parties.partner("payment:submit"),
                    Service.PAYMENT,
                    "/v1/payment-requests",
                    Map.of(
                        "locationId",
                        facts.location(),
                        "partnerInvoiceNumber",
                        "I-" + ++invoices,
                        "voucherIds",
                        List.of(voucher)))
                .field("paymentRequestId");
    client.post(parties.partner("payment:submit"), Service.PAYMENT, path + "/submission", Map.of());
    expected.record(voucher, Stage.SUBMITTED);
    client.post(
        parties.programme("payment:review", "rita"),
        Service.PAYMENT,
        path + "/approval",
        Map.of("note", "In order."));
    expected.record(voucher, Stage.APPROVED);
    client.post(
        parties.programme("payment:release", "tom"),
        Service.PAYMENT,
        path + "/payment",
        Map.of("paymentReference", "SEPA-" + invoices, "paidOn", today().toString()));
    expected.record(voucher, Stage.PAID);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.get(), ZONE);
  }
}
