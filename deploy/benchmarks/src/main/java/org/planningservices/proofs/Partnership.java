package org.planningservices.proofs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.planningservices.local.stack.Service;
import org.planningservices.proofs.Books.Stage;
import org.planningservices.proofs.Calls.Person;

/**
 * A customer with days and a partner that delivers, both new: vouchers are assigned and reserved
 * today, delivered on the planned day, redeemed and paid.
 */
final class Partnership {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String OFFERING = "DDPS";
  private static final String ENGAGEMENT = "DDPS-WINOFF";
  private static final String ADMINISTRATOR = "ada@customer.example";
  private static final int DAYS = 100_000;
  private static final Duration PATIENCE_WITH_EVENTS = Duration.ofMinutes(2);

  private static final byte[] PLAN =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      % The deployment plan of the journey.
      xref
      0 4
      0000000000 65535 f\s
      0000000009 00000 n\s
      0000000052 00000 n\s
      0000000101 00000 n\s
      trailer
      <</Size 4/Root 1 0 R>>
      startxref
      202
      %%EOF
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final Calls calls;
  private final Books books;
  private final Supplier<Instant> clock;
  private final UUID partner = UUID.randomUUID();
  private final UUID customer = UUID.randomUUID();
  private final UUID programme = UUID.randomUUID();
  private final Queue<Planned> planned = new ArrayDeque<>();
  private final Queue<String> redeemed = new ArrayDeque<>();
  private String consultant;
  private String location;
  private String agreement;
  private int invoices;

  private record Planned(String voucher, LocalDate day) {}

  Partnership(Calls calls, Books books, Supplier<Instant> clock) {
    this.calls = calls;
    this.books = books;
    this.clock = clock;
  }

  /** Returns when voucher-service knows all that a reservation needs. */
  void begin() {
    qualify();
    enrol();
    benefit();
    Assigned first = assign();
    await(
        () ->
            calls.trial(
                    partner("voucher:manage"),
                    Service.VOUCHER,
                    "/v1/vouchers/" + first.voucher() + "/reservation",
                    reservation(first.code(), today().plusDays(1)))
                == 200);
    payee();
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

  private void qualify() {
    String path = "/v1/partners/" + partner;
    Person manager = programme("eligibility:manage", "olga");
    calls.post(
        manager,
        Service.ELIGIBILITY,
        path + "/compliance-trainings",
        Map.of("completedOn", today().minusDays(30).toString()));
    calls.post(
        manager,
        Service.ELIGIBILITY,
        path + "/competencies",
        Map.of(
            "competency",
            "WINDOWS_AND_DEVICES",
            "level",
            "GOLD",
            "attainedOn",
            today().minusDays(60).toString(),
            "anniversaryOn",
            today().plusDays(305).toString()));
    consultant =
        calls
            .post(manager, Service.ELIGIBILITY, path + "/consultants", Map.of("reference", "C-1"))
            .field("consultantId");
    calls.post(
        manager,
        Service.ELIGIBILITY,
        path + "/consultants/" + consultant + "/exams",
        Map.of("examCode", "PS-EXAM-101", "passedOn", today().minusDays(40).toString()));
  }

  private void enrol() {
    String path = "/v1/partners/" + partner;
    Person manager = partner("enrollment:manage");
    calls.post(
        manager,
        Service.ENROLLMENT,
        "/v1/partners",
        Map.of("legalName", "Planning Partners GmbH", "country", "DE"));
    location =
        calls
            .post(
                manager,
                Service.ENROLLMENT,
                path + "/locations",
                Map.of(
                    "name", "Berlin",
                    "legalEntity", "Planning Partners GmbH",
                    "addressLine1", "Unter den Linden 1",
                    "city", "Berlin",
                    "postalCode", "10117",
                    "country", "DE",
                    "contact", Map.of("name", "Paula Partner", "email", "paula@partner.example")))
            .field("locationId");
    calls.post(
        manager,
        Service.ENROLLMENT,
        path + "/agreement",
        Map.of("version", "2020-08", "signedBy", "Paula Partner", "accepted", true));
    awaitEligible(path);
    calls.post(
        manager, Service.ENROLLMENT, path + "/enrollments", Map.of("offeringCode", OFFERING));
  }

  /** Enrolment follows an event of eligibility-service: it is tried out until it would be taken. */
  private void awaitEligible(String path) {
    await(
        () ->
            calls.trial(
                    partner("enrollment:manage"),
                    Service.ENROLLMENT,
                    path + "/enrollments",
                    Map.of("offeringCode", OFFERING))
                == 200);
  }

  private void benefit() {
    Person manager = programme("agreement:manage", "olga");
    agreement =
        calls
            .post(
                manager,
                Service.VOUCHER,
                "/v1/licensing-agreements",
                Map.of(
                    "customerId", customer.toString(),
                    "agreementNumber", "E-" + customer.toString().substring(0, 13),
                    "startsOn", today().minusYears(1).toString(),
                    "endsOn", today().plusYears(2).toString()))
            .field("agreementId");
    String path = "/v1/licensing-agreements/" + agreement;
    calls.post(manager, Service.VOUCHER, path + "/grants", Map.of("days", DAYS, "reason", "Proof"));
    calls.post(
        customer("voucher:assign"),
        Service.VOUCHER,
        path + "/activation",
        Map.of("administratorName", "Ada Administrator", "administratorEmail", ADMINISTRATOR));
  }

  private void payee() {
    await(
        () ->
            calls.trial(partner("payment:submit"), Service.PAYMENT, "/v1/payees", account())
                == 200);
    calls.post(partner("payment:submit"), Service.PAYMENT, "/v1/payees", account());
  }

  private Map<String, ?> account() {
    return Map.of(
        "locationId", location,
        "accountHolder", "Planning Partners GmbH",
        "iban", "DE89370400440532013000",
        "currency", "EUR",
        "taxNumber", "DE123456789");
  }

  private record Assigned(String voucher, String code) {}

  private Assigned assign() {
    Calls.Reply reply =
        calls.post(
            customer("voucher:assign"),
            Service.VOUCHER,
            "/v1/vouchers",
            Map.of(
                "agreementId",
                agreement,
                "offeringCode",
                OFFERING,
                "days",
                1,
                "projectManager",
                Map.of("name", "Pia Manager", "email", "pia@customer.example")));
    books.note(reply.field("voucherId"), Stage.ASSIGNED);
    return new Assigned(reply.field("voucherId"), reply.field("code"));
  }

  private void plan() {
    Assigned assigned = assign();
    LocalDate day = today().plusDays(3); // a request that is repeated may take more than a day
    String path = "/v1/vouchers/" + assigned.voucher() + "/reservation";
    calls.post(partner("voucher:manage"), Service.VOUCHER, path, reservation(assigned.code(), day));
    books.note(assigned.voucher(), Stage.RESERVED);
    planned.add(new Planned(assigned.voucher(), day));
  }

  private Map<String, Object> reservation(String code, LocalDate day) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("code", code);
    plan.put("administratorEmail", ADMINISTRATOR);
    plan.put("locationId", location);
    plan.put("deliveryCountry", "DE");
    plan.put("engagementCode", ENGAGEMENT);
    plan.put("plannedStart", day.toString());
    plan.put("plannedEnd", day.toString());
    plan.put("leadConsultantId", consultant);
    plan.put("termsVersion", "2020-08");
    plan.put("termsAccepted", true);
    return plan;
  }

  private void deliver(Planned engagement) {
    Person manager = partner("voucher:manage");
    String path = "/v1/vouchers/" + engagement.voucher();
    String deliverable =
        calls.upload(manager, Service.VOUCHER, path + "/deliverables", PLAN).field("deliverableId");
    calls.post(
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
            consultant,
            "outcome",
            "DEPLOYMENT_PLAN",
            "summary",
            "Inventory taken, pilot planned.",
            "nextSteps",
            "Begin the pilot.",
            "deliverableIds",
            List.of(deliverable)));
    books.note(engagement.voucher(), Stage.REPORTED);
    calls.post(manager, Service.VOUCHER, path + "/redemption", Map.of());
    books.note(engagement.voucher(), Stage.REDEEMED);
    redeemed.add(engagement.voucher());
  }

  /** Once payment-service has heard of the redemption. */
  private boolean isPayable(String voucher) {
    return calls.get(partner("payment:read"), Service.PAYMENT, "/v1/payables/" + voucher).status()
        == 200;
  }

  private void getPaid(String voucher) {
    String path =
        "/v1/payment-requests/"
            + calls
                .post(
                    partner("payment:submit"),
                    Service.PAYMENT,
                    "/v1/payment-requests",
                    Map.of(
                        "locationId",
                        location,
                        "partnerInvoiceNumber",
                        "I-" + ++invoices,
                        "voucherIds",
                        List.of(voucher)))
                .field("paymentRequestId");
    calls.post(partner("payment:submit"), Service.PAYMENT, path + "/submission", Map.of());
    books.note(voucher, Stage.SUBMITTED);
    calls.post(
        programme("payment:review", "rita"),
        Service.PAYMENT,
        path + "/approval",
        Map.of("note", "In order."));
    books.note(voucher, Stage.APPROVED);
    calls.post(
        programme("payment:release", "tom"),
        Service.PAYMENT,
        path + "/payment",
        Map.of("paymentReference", "SEPA-" + invoices, "paidOn", today().toString()));
    books.note(voucher, Stage.PAID);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.get(), ZONE);
  }

  private static void await(Supplier<Boolean> fact) {
    long end = System.nanoTime() + PATIENCE_WITH_EVENTS.toNanos();
    while (!fact.get()) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        throw new Calls.Refused("What an event had to bring about did not come.");
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private Person partner(String permission) {
    return new Person("PARTNER", partner, "paul", permission);
  }

  private Person customer(String permission) {
    return new Person("CUSTOMER", customer, "clara", permission);
  }

  private Person programme(String permission, String subject) {
    return new Person("PROGRAM", programme, subject, permission);
  }
}
