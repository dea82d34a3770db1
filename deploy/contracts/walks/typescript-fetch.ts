// The eight steps with the clients that openapi-generator makes for TypeScript.
import { randomUUID } from "node:crypto";
import * as eligibility from "../target/clients/eligibility-service-typescript/index";
import * as enrollment from "../target/clients/enrollment-service-typescript/index";
import * as payment from "../target/clients/payment-service-typescript/index";
import * as voucher from "../target/clients/voucher-service-typescript/index";
import { address, clock, day, deliverable, eventually, expect, key, present, type Service, somebodyOf, step } from "./stack";

const partnerId = randomUUID();
const customerId = randomUUID();
const partner = somebodyOf(`PARTNER:${partnerId}`);
const customer = somebodyOf(`CUSTOMER:${customerId}`);
const programme = somebodyOf("PROGRAM");
const administratorEmail = "ada@customer.example";

const access = (service: Service, accessToken: string) => ({ basePath: address(service), accessToken });
const atEligibility = (token: string) => new eligibility.Configuration(access("eligibility", token));
const atEnrollment = (token: string) => new enrollment.Configuration(access("enrollment", token));
const atVoucher = (token: string) => new voucher.Configuration(access("voucher", token));
const atPayment = (token: string) => new payment.Configuration(access("payment", token));
/** As this kind of client writes days: of the zone that it runs in. */
const date = (now: Date, later = 0): Date => voucher.parseDate(day(now, later));

async function qualify(): Promise<string> {
  step(1, "The partner verifies its eligibility");
  const now = clock();
  const qualifications = new eligibility.QualificationsApi(atEligibility(programme("eligibility:manage")));
  await qualifications.recordComplianceTraining({
    partnerId,
    idempotencyKey: key(),
    complianceTrainingRequest: { completedOn: date(now, -30) },
  });
  await qualifications.recordCompetency({
    partnerId,
    idempotencyKey: key(),
    competencyRequest: {
      competency: "WINDOWS_AND_DEVICES",
      level: eligibility.CompetencyLevel.Gold,
      attainedOn: date(now, -60),
      anniversaryOn: date(now, 305),
    },
  });
  const consultant = await qualifications.addConsultant({
    partnerId,
    idempotencyKey: key(),
    consultantRequest: { reference: "C-1" },
  });
  const consultantId = present("consultantId", consultant.consultantId);
  await qualifications.recordExam({
    partnerId,
    consultantId,
    idempotencyKey: key(),
    examRequest: { examCode: "PS-EXAM-101", passedOn: date(now, -40) },
  });
  const reader = new eligibility.EligibilityApi(atEligibility(partner("eligibility:read")));
  const decision = await reader.getEligibility({ partnerId, engagement: "DDPS-WINOFF" });
  expect("the decision", decision.result, "ELIGIBLE");
  return consultantId;
}

async function enrol(token: string): Promise<string> {
  step(2, "The partner enrols");
  const access = atEnrollment(token);
  await new enrollment.PartnersApi(access).registerPartner({
    idempotencyKey: key(),
    registrationRequest: { legalName: "Planning Partners GmbH", country: "DE" },
  });
  const location = await new enrollment.LocationsApi(access).addLocation({
    partnerId,
    idempotencyKey: key(),
    locationRequest: {
      name: "Berlin",
      legalEntity: "Planning Partners GmbH",
      addressLine1: "Unter den Linden 1",
      city: "Berlin",
      postalCode: "10117",
      country: "DE",
      contact: { name: "Paula Partner", email: "paula@partner.example" },
    },
  });
  await new enrollment.AgreementApi(access).signAgreement({
    partnerId,
    idempotencyKey: key(),
    agreementRequest: { version: "2020-08", signedBy: "Paula Partner", accepted: true },
  });
  const enrol = { partnerId, enrollmentRequest: { offeringCode: "DDPS" } };
  const enrollments = new enrollment.EnrollmentsApi(access);
  await eventually(() => enrollments.enrollPartner({ ...enrol, idempotencyKey: key(), dryRun: true }));
  await enrollments.enrollPartner({ ...enrol, idempotencyKey: key() });
  return present("locationId", location.locationId);
}

async function publish(token: string, locationId: string): Promise<void> {
  step(3, "The partner keeps a business profile");
  await new enrollment.BusinessProfileApi(atEnrollment(token)).publishBusinessProfile({
    partnerId,
    ifNoneMatch: "*",
    businessProfileRequest: {
      description: "Deployment planning for desktops.",
      website: "https://partner.example",
      region: "DE",
      industries: ["Manufacturing"],
      products: ["Windows"],
      serviceTypes: ["Deployment planning"],
      skills: ["Deployment"],
      locationIds: [locationId],
    },
  });
}

async function assign(): Promise<{ voucherId: string; code: string }> {
  step(4, "The customer creates and assigns a voucher");
  const now = clock();
  const granting = new voucher.LicensingAgreementsApi(atVoucher(programme("agreement:manage")));
  const agreement = await granting.registerLicensingAgreement({
    idempotencyKey: key(),
    licensingAgreementRequest: {
      customerId,
      agreementNumber: `E-${customerId.slice(0, 8)}`,
      startsOn: date(now, -365),
      endsOn: date(now, 730),
    },
  });
  const agreementId = present("agreementId", agreement.agreementId);
  await granting.grantDays({ agreementId, idempotencyKey: key(), grantRequest: { days: 20, reason: "Yearly accrual" } });
  const token = customer("voucher:assign");
  await new voucher.LicensingAgreementsApi(atVoucher(token)).activateBenefit({
    agreementId,
    idempotencyKey: key(),
    activationRequest: { administratorName: "Ada Administrator", administratorEmail },
  });
  const assigned = await new voucher.AssignmentApi(atVoucher(token)).assignVoucher({
    idempotencyKey: key(),
    assignmentRequest: {
      agreementId,
      offeringCode: "DDPS",
      days: 1,
      projectManager: { name: "Max Manager", email: "max@customer.example" },
    },
  });
  return { voucherId: present("voucherId", assigned.voucherId), code: present("code", assigned.code) };
}

async function reserve(token: string, voucherId: string, code: string, locationId: string, leadConsultantId: string): Promise<Date> {
  step(5, "The partner validates and reserves it");
  const now = clock();
  await new voucher.ValidationApi(atVoucher(token)).validateVoucher({ validationRequest: { code, administratorEmail } });
  const reserve = {
    voucherId,
    reservationRequest: {
      code,
      administratorEmail,
      locationId,
      deliveryCountry: "DE",
      engagementCode: "DDPS-WINOFF",
      plannedStart: date(now, 1),
      plannedEnd: date(now, 3),
      leadConsultantId,
      termsVersion: "2020-08",
      termsAccepted: true,
    },
  };
  const reservations = new voucher.ReservationApi(atVoucher(token));
  await eventually(() => reservations.reserveVoucher({ ...reserve, idempotencyKey: key(), dryRun: true }));
  await reservations.reserveVoucher({ ...reserve, idempotencyKey: key() });
  return now;
}

/** Nothing was delivered yet: the client has to be able to read why not. */
async function redeemTooEarly(token: string, voucherId: string): Promise<void> {
  try {
    await new voucher.RedemptionApi(atVoucher(token)).redeemVoucher({ voucherId, idempotencyKey: key(), body: {} });
  } catch (refusal) {
    if (refusal instanceof voucher.ResponseError) {
      const problem = voucher.ProblemFromJSON(await refusal.response.json());
      expect("the refusal", `${problem.status} ${problem.code}`, "409 voucher.completion-missing");
      return;
    }
    throw refusal;
  }
  throw new Error("a voucher was redeemed before its engagement was delivered");
}

async function deliver(token: string, voucherId: string, reserved: Date, leadConsultantId: string): Promise<void> {
  step(6, "The partner delivers and files the completion report");
  const now = clock(`${day(reserved, 1)}T16:00:00Z`);
  const delivery = new voucher.DeliveryApi(atVoucher(token));
  const file = await delivery.uploadDeliverable({ voucherId, idempotencyKey: key(), file: deliverable(voucherId) });
  await delivery.fileCompletionReport({
    voucherId,
    idempotencyKey: key(),
    completionReportRequest: {
      actualStart: date(now),
      actualEnd: date(now),
      daysDelivered: 1,
      offSiteDays: 0,
      leadConsultantId,
      outcome: voucher.Outcome.DeploymentPlan,
      summary: "Inventory taken, pilot planned.",
      nextSteps: "Begin the pilot.",
      deliverableIds: [present("deliverableId", file.deliverableId)],
    },
  });
}

async function redeem(token: string, voucherId: string): Promise<void> {
  step(7, "The partner redeems it");
  await new voucher.RedemptionApi(atVoucher(token)).redeemVoucher({ voucherId, idempotencyKey: key(), body: {} });
}

async function getPaid(voucherId: string, locationId: string): Promise<void> {
  step(8, "The partner requests payment and is paid");
  const asking = atPayment(partner("payment:submit"));
  const payee = {
    registerPayee: {
      locationId,
      accountHolder: "Planning Partners GmbH",
      iban: "DE89370400440532013000", // the example account of the IBAN registry
      currency: "EUR",
      taxNumber: "DE123456789",
    },
  };
  const payees = new payment.PayeesApi(asking);
  await eventually(() => payees.registerPayee({ ...payee, idempotencyKey: key(), dryRun: true }));
  await payees.registerPayee({ ...payee, idempotencyKey: key() });
  const draft = { draftPaymentRequest: { locationId, partnerInvoiceNumber: "2026-0001", voucherIds: [voucherId] } };
  const requests = new payment.PaymentRequestsApi(asking);
  await eventually(() => requests.draftPaymentRequest({ ...draft, idempotencyKey: key(), dryRun: true }));
  const request = await requests.draftPaymentRequest({ ...draft, idempotencyKey: key() });
  const paymentRequestId = present("paymentRequestId", request.paymentRequestId);
  await requests.submitPaymentRequest({ paymentRequestId, idempotencyKey: key(), body: {} });
  await new payment.ReviewApi(atPayment(programme("payment:review", "rita"))).approvePaymentRequest({
    paymentRequestId,
    idempotencyKey: key(),
    approvePaymentRequest: { note: "In order." },
  });
  await new payment.PaymentApi(atPayment(programme("payment:release", "tom"))).settlePaymentRequest({
    paymentRequestId,
    idempotencyKey: key(),
    settlePaymentRequest: { paymentReference: "SEPA-1", paidOn: date(clock()) },
  });
  const vouchers = new voucher.VouchersApi(atVoucher(customer("voucher:read")));
  await eventually(async () => expect("the voucher", (await vouchers.getVoucher({ voucherId })).status, "PAID"));
}

async function walk(): Promise<void> {
  const consultantId = await qualify();
  const enrolling = partner("enrollment:manage");
  const locationId = await enrol(enrolling);
  await publish(enrolling, locationId);
  const { voucherId, code } = await assign();
  const delivering = partner("voucher:manage");
  const reserved = await reserve(delivering, voucherId, code, locationId, consultantId);
  await redeemTooEarly(delivering, voucherId);
  await deliver(delivering, voucherId, reserved, consultantId);
  await redeem(delivering, voucherId);
  await getPaid(voucherId, locationId);
}

walk().catch(async (failure: unknown) => {
  const answer = failure instanceof Error && "response" in failure ? (failure.response as Response) : undefined;
  console.error(failure, answer && !answer.bodyUsed ? `${answer.url}: ${await answer.text()}` : "");
  process.exitCode = 1;
});
