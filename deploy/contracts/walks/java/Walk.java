import client.eligibility.api.EligibilityApi;
import client.eligibility.api.QualificationsApi;
import client.eligibility.model.CompetencyLevel;
import client.eligibility.model.CompetencyRequest;
import client.eligibility.model.ComplianceTrainingRequest;
import client.eligibility.model.ConsultantRequest;
import client.eligibility.model.ExamRequest;
import client.enrollment.api.AgreementApi;
import client.enrollment.api.BusinessProfileApi;
import client.enrollment.api.EnrollmentsApi;
import client.enrollment.api.LocationsApi;
import client.enrollment.api.PartnersApi;
import client.enrollment.model.AgreementRequest;
import client.enrollment.model.BusinessProfileRequest;
import client.enrollment.model.ContactRequest;
import client.enrollment.model.EnrollmentRequest;
import client.enrollment.model.LocationRequest;
import client.enrollment.model.RegistrationRequest;
import client.payment.api.PayeesApi;
import client.payment.api.PaymentApi;
import client.payment.api.PaymentRequestsApi;
import client.payment.api.ReviewApi;
import client.payment.model.ApprovePaymentRequest;
import client.payment.model.DraftPaymentRequest;
import client.payment.model.RegisterPayee;
import client.payment.model.SettlePaymentRequest;
import client.voucher.ApiException;
import client.voucher.api.AssignmentApi;
import client.voucher.api.DeliveryApi;
import client.voucher.api.LicensingAgreementsApi;
import client.voucher.api.RedemptionApi;
import client.voucher.api.ReservationApi;
import client.voucher.api.ValidationApi;
import client.voucher.api.VouchersApi;
import client.voucher.model.ActivationRequest;
import client.voucher.model.Assignee;
import client.voucher.model.AssignmentRequest;
import client.voucher.model.CompletionReportRequest;
import client.voucher.model.GrantRequest;
import client.voucher.model.LicensingAgreementRequest;
import client.voucher.model.Outcome;
import client.voucher.model.Problem;
import client.voucher.model.ReservationRequest;
import client.voucher.model.ValidationRequest;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** The eight steps with the clients that openapi-generator makes for Java. */
final class Walk {
  private static final String ADMINISTRATOR = "ada@customer.example";

  private final UUID partnerId = UUID.randomUUID();
  private final UUID customerId = UUID.randomUUID();
  private UUID consultantId;
  private UUID locationId;
  private UUID voucherId;
  private String code;
  private LocalDate plannedStart;

  public static void main(String[] arguments) throws Exception {
    Walk walk = new Walk();
    walk.qualify();
    var enrolling = walk.atEnrollment("enrollment:manage");
    walk.enrol(enrolling);
    walk.publish(enrolling);
    walk.assign();
    var delivering = atVoucher(walk.partner("voucher:manage"));
    walk.reserve(delivering);
    walk.redeemTooEarly(delivering);
    walk.deliver(delivering);
    walk.redeem(delivering);
    walk.getPaid();
  }

  private void qualify() throws Exception {
    step(1, "The partner verifies its eligibility");
    LocalDate today = Stack.clock();
    var api = new QualificationsApi(atEligibility(programme("eligibility:manage", "olga")));
    api.recordComplianceTraining(
        partnerId,
        new ComplianceTrainingRequest().completedOn(today.minusDays(30)),
        null,
        Stack.key(),
        null,
        null);
    var competency =
        new CompetencyRequest()
            .competency("WINDOWS_AND_DEVICES")
            .level(CompetencyLevel.GOLD)
            .attainedOn(today.minusDays(60))
            .anniversaryOn(today.plusDays(305));
    api.recordCompetency(partnerId, competency, null, Stack.key(), null, null);
    var reference = new ConsultantRequest().reference("C-1");
    var consultant = api.addConsultant(partnerId, reference, null, Stack.key(), null, null);
    consultantId = Objects.requireNonNull(consultant.getConsultantId());
    var exam = new ExamRequest().examCode("PS-EXAM-101").passedOn(today.minusDays(40));
    api.recordExam(consultantId, partnerId, exam, null, Stack.key(), null, null);
    var decision =
        new EligibilityApi(atEligibility(partner("eligibility:read")))
            .getEligibility(partnerId, null, "DDPS-WINOFF", null, null, null, null);
    Stack.expect("the decision", decision.getResult(), "ELIGIBLE");
  }

  private void enrol(client.enrollment.ApiClient client) throws Exception {
    step(2, "The partner enrols");
    var registration =
        new RegistrationRequest().legalName("Planning Partners GmbH").country("DE");
    new PartnersApi(client).registerPartner(registration, null, Stack.key(), null);
    var location =
        new LocationRequest()
            .name("Berlin")
            .legalEntity("Planning Partners GmbH")
            .addressLine1("Unter den Linden 1")
            .city("Berlin")
            .postalCode("10117")
            .country("DE")
            .contact(new ContactRequest().name("Paula Partner").email("paula@partner.example"));
    locationId =
        Objects.requireNonNull(
            new LocationsApi(client)
                .addLocation(partnerId, location, null, Stack.key(), null, null)
                .getLocationId());
    var agreement =
        new AgreementRequest().version("2020-08").signedBy("Paula Partner").accepted(true);
    new AgreementApi(client).signAgreement(partnerId, agreement, null, Stack.key(), null, null);
    var offering = new EnrollmentRequest().offeringCode("DDPS");
    var api = new EnrollmentsApi(client);
    Stack.eventually(
        () -> api.enrollPartner(partnerId, offering, null, Stack.key(), null, true));
    api.enrollPartner(partnerId, offering, null, Stack.key(), null, null);
  }

  private void publish(client.enrollment.ApiClient client) throws Exception {
    step(3, "The partner keeps a business profile");
    var profile =
        new BusinessProfileRequest()
            .description("Deployment planning for desktops.")
            .website("https://partner.example")
            .region("DE")
            .industries(List.of("Manufacturing"))
            .products(List.of("Windows"))
            .serviceTypes(List.of("Deployment planning"))
            .skills(List.of("Deployment"))
            .locationIds(List.of(locationId));
    new BusinessProfileApi(client)
        .publishBusinessProfile(partnerId, profile, "*", null, null, null);
  }

  private void assign() throws Exception {
    step(4, "The customer creates and assigns a voucher");
    LocalDate today = Stack.clock();
    var granting = new LicensingAgreementsApi(atVoucher(programme("agreement:manage", "olga")));
    var agreement =
        new LicensingAgreementRequest()
            .customerId(customerId)
            .agreementNumber("E-" + customerId.toString().substring(0, 8))
            .startsOn(today.minusYears(1))
            .endsOn(today.plusYears(2));
    UUID agreementId =
        Objects.requireNonNull(
            granting
                .registerLicensingAgreement(agreement, null, Stack.key(), null)
                .getAgreementId());
    var grant = new GrantRequest().days(20).reason("Yearly accrual");
    granting.grantDays(agreementId, grant, null, Stack.key(), null, null);
    var client = atVoucher(customer("voucher:assign"));
    var activation =
        new ActivationRequest()
            .administratorName("Ada Administrator")
            .administratorEmail(ADMINISTRATOR);
    new LicensingAgreementsApi(client)
        .activateBenefit(agreementId, activation, null, Stack.key(), null, null);
    var assignment =
        new AssignmentRequest()
            .agreementId(agreementId)
            .offeringCode("DDPS")
            .days(1)
            .projectManager(new Assignee().name("Max Manager").email("max@customer.example"));
    var assigned = new AssignmentApi(client).assignVoucher(assignment, null, Stack.key(), null);
    voucherId = Objects.requireNonNull(assigned.getVoucherId());
    code = Objects.requireNonNull(assigned.getCode());
  }

  private void reserve(client.voucher.ApiClient client) throws Exception {
    step(5, "The partner validates and reserves it");
    var credentials = new ValidationRequest().code(code).administratorEmail(ADMINISTRATOR);
    new ValidationApi(client).validateVoucher(credentials, null);
    plannedStart = Stack.clock().plusDays(1);
    var plan =
        new ReservationRequest()
            .code(code)
            .administratorEmail(ADMINISTRATOR)
            .locationId(locationId)
            .deliveryCountry("DE")
            .engagementCode("DDPS-WINOFF")
            .plannedStart(plannedStart)
            .plannedEnd(plannedStart.plusDays(2))
            .leadConsultantId(consultantId)
            .termsVersion("2020-08")
            .termsAccepted(true);
    var api = new ReservationApi(client);
    Stack.eventually(() -> api.reserveVoucher(voucherId, plan, null, Stack.key(), null, true));
    api.reserveVoucher(voucherId, plan, null, Stack.key(), null, null);
  }

  /** Nothing was delivered yet: the client has to be able to read why not. */
  private void redeemTooEarly(client.voucher.ApiClient client) throws Exception {
    Problem problem;
    try {
      new RedemptionApi(client)
          .redeemVoucher(voucherId, Map.of(), null, Stack.key(), null, null);
      throw new IllegalStateException("redeemed before the engagement was delivered");
    } catch (ApiException refusal) {
      problem = client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
    }
    Stack.expect(
        "the refusal",
        problem.getStatus() + " " + problem.getCode(),
        "409 voucher.completion-missing");
  }

  private void deliver(client.voucher.ApiClient client) throws Exception {
    step(6, "The partner delivers and files the completion report");
    Stack.clock(plannedStart + "T16:00:00Z");
    var api = new DeliveryApi(client);
    Path pdf = Stack.deliverable(voucherId);
    UUID deliverableId;
    try {
      deliverableId =
          Objects.requireNonNull(
              api.uploadDeliverable(voucherId, pdf.toFile(), null, Stack.key(), null)
                  .getDeliverableId());
    } finally {
      Files.delete(pdf);
    }
    var report =
        new CompletionReportRequest()
            .actualStart(plannedStart)
            .actualEnd(plannedStart)
            .daysDelivered(1)
            .offSiteDays(0)
            .leadConsultantId(consultantId)
            .outcome(Outcome.DEPLOYMENT_PLAN)
            .summary("Inventory taken, pilot planned.")
            .nextSteps("Begin the pilot.")
            .deliverableIds(List.of(deliverableId));
    api.fileCompletionReport(voucherId, report, null, Stack.key(), null, null);
  }

  private void redeem(client.voucher.ApiClient client) throws Exception {
    step(7, "The partner redeems it");
    new RedemptionApi(client).redeemVoucher(voucherId, Map.of(), null, Stack.key(), null, null);
  }

  private void getPaid() throws Exception {
    step(8, "The partner requests payment and is paid");
    var asking = atPayment(partner("payment:submit"));
    var payee =
        new RegisterPayee()
            .locationId(locationId)
            .accountHolder("Planning Partners GmbH")
            .iban("DE89370400440532013000") // the example account of the IBAN registry
            .currency("EUR")
            .taxNumber("DE123456789");
    var payees = new PayeesApi(asking);
    Stack.eventually(() -> payees.registerPayee(payee, null, Stack.key(), true));
    payees.registerPayee(payee, null, Stack.key(), null);
    var draft =
        new DraftPaymentRequest()
            .locationId(locationId)
            .partnerInvoiceNumber("2026-0001")
            .voucherIds(List.of(voucherId));
    var api = new PaymentRequestsApi(asking);
    Stack.eventually(() -> api.draftPaymentRequest(draft, null, Stack.key(), true));
    UUID request =
        Objects.requireNonNull(
            api.draftPaymentRequest(draft, null, Stack.key(), null).getPaymentRequestId());
    api.submitPaymentRequest(request, Map.of(), null, Stack.key(), null, null);
    var approval = new ApprovePaymentRequest().note("In order.");
    new ReviewApi(atPayment(programme("payment:review", "rita")))
        .approvePaymentRequest(request, approval, null, Stack.key(), null, null);
    var settlement =
        new SettlePaymentRequest().paymentReference("SEPA-1").paidOn(Stack.clock());
    new PaymentApi(atPayment(programme("payment:release", "tom")))
        .settlePaymentRequest(request, settlement, null, Stack.key(), null, null);
    var vouchers = new VouchersApi(atVoucher(customer("voucher:read")));
    Stack.eventually(
        () ->
            Stack.expect(
                "the voucher", vouchers.getVoucher(voucherId, null, null, null).getStatus(), "PAID"));
  }

  private String partner(String permission) throws Exception {
    return Stack.token("PARTNER:" + partnerId, permission, "walker");
  }

  private String customer(String permission) throws Exception {
    return Stack.token("CUSTOMER:" + customerId, permission, "walker");
  }

  private static String programme(String permission, String subject) throws Exception {
    return Stack.token("PROGRAM", permission, subject);
  }

  private static Consumer<HttpRequest.Builder> authorized(String token) {
    return request -> request.header("Authorization", "Bearer " + token);
  }

  private static client.eligibility.ApiClient atEligibility(String token) throws Exception {
    var client = new client.eligibility.ApiClient();
    client.updateBaseUri(Stack.address("eligibility"));
    return client.setRequestInterceptor(authorized(token));
  }

  private client.enrollment.ApiClient atEnrollment(String permission) throws Exception {
    var client = new client.enrollment.ApiClient();
    client.updateBaseUri(Stack.address("enrollment"));
    return client.setRequestInterceptor(authorized(partner(permission)));
  }

  private static client.voucher.ApiClient atVoucher(String token) throws Exception {
    var client = new client.voucher.ApiClient();
    client.updateBaseUri(Stack.address("voucher"));
    return client.setRequestInterceptor(authorized(token));
  }

  private static client.payment.ApiClient atPayment(String token) throws Exception {
    var client = new client.payment.ApiClient();
    client.updateBaseUri(Stack.address("payment"));
    return client.setRequestInterceptor(authorized(token));
  }

  private static void step(int number, String title) {
    System.out.println("  " + number + ". " + title);
  }
}
