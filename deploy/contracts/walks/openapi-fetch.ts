// The eight steps with openapi-fetch and the types that openapi-typescript makes.
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { paths as Eligibility } from "../target/clients/eligibility-service-openapi-typescript/schema";
import type { paths as Enrollment } from "../target/clients/enrollment-service-openapi-typescript/schema";
import type { paths as Payment } from "../target/clients/payment-service-openapi-typescript/schema";
import type { paths as Voucher } from "../target/clients/voucher-service-openapi-typescript/schema";
import { address, clock, day, deliverable, eventually, expect, key, present, type Service, somebodyOf, step } from "./stack";

const partnerId = randomUUID();
const customerId = randomUUID();
const partner = somebodyOf(`PARTNER:${partnerId}`);
const customer = somebodyOf(`CUSTOMER:${customerId}`);
const programme = somebodyOf("PROGRAM");
const administratorEmail = "ada@customer.example";

const access = (service: Service, token: string) => ({ baseUrl: address(service), headers: { Authorization: `Bearer ${token}` } });
const atEligibility = (token: string) => createClient<Eligibility>(access("eligibility", token));
const atEnrollment = (token: string) => createClient<Enrollment>(access("enrollment", token));
const atVoucher = (token: string) => createClient<Voucher>(access("voucher", token));
const atPayment = (token: string) => createClient<Payment>(access("payment", token));
const once = () => ({ "Idempotency-Key": key() });

/** What was answered, when it was what was asked for. */
async function good<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<NonNullable<T>> {
  const { data, error, response } = await asked;
  if (data == null) {
    throw new Error(`${response.status} of ${response.url}: ${JSON.stringify(error)}`);
  }
  return data;
}

async function qualify(): Promise<string> {
  step(1, "The partner verifies its eligibility");
  const now = clock();
  const client = atEligibility(programme("eligibility:manage"));
  const recorded = () => ({ path: { partnerId }, header: once() });
  await good(
    client.POST("/v1/partners/{partnerId}/compliance-trainings", { params: recorded(), body: { completedOn: day(now, -30) } }),
  );
  await good(
    client.POST("/v1/partners/{partnerId}/competencies", {
      params: recorded(),
      body: { competency: "WINDOWS_AND_DEVICES", level: "GOLD", attainedOn: day(now, -60), anniversaryOn: day(now, 305) },
    }),
  );
  const consultant = await good(
    client.POST("/v1/partners/{partnerId}/consultants", { params: recorded(), body: { reference: "C-1" } }),
  );
  const consultantId = present("consultantId", consultant.consultantId);
  await good(
    client.POST("/v1/partners/{partnerId}/consultants/{consultantId}/exams", {
      params: { path: { partnerId, consultantId }, header: once() },
      body: { examCode: "PS-EXAM-101", passedOn: day(now, -40) },
    }),
  );
  const decision = await good(
    atEligibility(partner("eligibility:read")).GET("/v1/partners/{partnerId}/eligibility", {
      params: { path: { partnerId }, query: { engagement: "DDPS-WINOFF" } },
    }),
  );
  expect("the decision", decision.result, "ELIGIBLE");
  return consultantId;
}

async function enrol(token: string): Promise<string> {
  step(2, "The partner enrols");
  const client = atEnrollment(token);
  const mine = () => ({ path: { partnerId }, header: once() });
  await good(
    client.POST("/v1/partners", { params: { header: once() }, body: { legalName: "Planning Partners GmbH", country: "DE" } }),
  );
  const location = await good(
    client.POST("/v1/partners/{partnerId}/locations", {
      params: mine(),
      body: {
        name: "Berlin",
        legalEntity: "Planning Partners GmbH",
        addressLine1: "Unter den Linden 1",
        city: "Berlin",
        postalCode: "10117",
        country: "DE",
        contact: { name: "Paula Partner", email: "paula@partner.example" },
      },
    }),
  );
  await good(
    client.POST("/v1/partners/{partnerId}/agreement", {
      params: mine(),
      body: { version: "2020-08", signedBy: "Paula Partner", accepted: true },
    }),
  );
  const enrol = (dryRun: boolean) =>
    good(
      client.POST("/v1/partners/{partnerId}/enrollments", {
        params: { ...mine(), query: { dryRun } },
        body: { offeringCode: "DDPS" },
      }),
    );
  await eventually(() => enrol(true));
  await enrol(false);
  return present("locationId", location.locationId);
}

async function publish(token: string, locationId: string): Promise<void> {
  step(3, "The partner keeps a business profile");
  await good(
    atEnrollment(token).PUT("/v1/partners/{partnerId}/business-profile", {
      params: { path: { partnerId }, header: { "If-None-Match": "*" } },
      body: {
        description: "Deployment planning for desktops.",
        website: "https://partner.example",
        region: "DE",
        industries: ["Manufacturing"],
        products: ["Windows"],
        serviceTypes: ["Deployment planning"],
        skills: ["Deployment"],
        locationIds: [locationId],
      },
    }),
  );
}

async function assign(): Promise<{ voucherId: string; code: string }> {
  step(4, "The customer creates and assigns a voucher");
  const now = clock();
  const granting = atVoucher(programme("agreement:manage"));
  const agreement = await good(
    granting.POST("/v1/licensing-agreements", {
      params: { header: once() },
      body: {
        customerId,
        agreementNumber: `E-${customerId.slice(0, 8)}`,
        startsOn: day(now, -365),
        endsOn: day(now, 730),
      },
    }),
  );
  const agreementId = present("agreementId", agreement.agreementId);
  await good(
    granting.POST("/v1/licensing-agreements/{agreementId}/grants", {
      params: { path: { agreementId }, header: once() },
      body: { days: 20, reason: "Yearly accrual" },
    }),
  );
  const assigning = atVoucher(customer("voucher:assign"));
  await good(
    assigning.POST("/v1/licensing-agreements/{agreementId}/activation", {
      params: { path: { agreementId }, header: once() },
      body: { administratorName: "Ada Administrator", administratorEmail },
    }),
  );
  const assigned = await good(
    assigning.POST("/v1/vouchers", {
      params: { header: once() },
      body: {
        agreementId,
        offeringCode: "DDPS",
        days: 1,
        projectManager: { name: "Max Manager", email: "max@customer.example" },
      },
    }),
  );
  return { voucherId: present("voucherId", assigned.voucherId), code: present("code", assigned.code) };
}

async function reserve(token: string, voucherId: string, code: string, locationId: string, leadConsultantId: string): Promise<Date> {
  step(5, "The partner validates and reserves it");
  const now = clock();
  const client = atVoucher(token);
  await good(client.POST("/v1/voucher-validations", { body: { code, administratorEmail } }));
  const reserve = (dryRun: boolean) =>
    good(
      client.POST("/v1/vouchers/{voucherId}/reservation", {
        params: { path: { voucherId }, header: once(), query: { dryRun } },
        body: {
          code,
          administratorEmail,
          locationId,
          deliveryCountry: "DE",
          engagementCode: "DDPS-WINOFF",
          plannedStart: day(now, 1),
          plannedEnd: day(now, 3),
          leadConsultantId,
          termsVersion: "2020-08",
          termsAccepted: true,
        },
      }),
    );
  await eventually(() => reserve(true));
  await reserve(false);
  return now;
}

const askToRedeem = (token: string, voucherId: string) =>
  atVoucher(token).POST("/v1/vouchers/{voucherId}/redemption", { params: { path: { voucherId }, header: once() }, body: {} });

/** Nothing was delivered yet: the client has to be able to read why not. */
async function redeemTooEarly(token: string, voucherId: string): Promise<void> {
  const { error } = await askToRedeem(token, voucherId);
  expect("the refusal", `${error?.status} ${error?.code}`, "409 voucher.completion-missing");
}

async function deliver(token: string, voucherId: string, reserved: Date, leadConsultantId: string): Promise<void> {
  step(6, "The partner delivers and files the completion report");
  const today = day(clock(`${day(reserved, 1)}T16:00:00Z`));
  const client = atVoucher(token);
  const form = new FormData();
  form.append("file", deliverable(voucherId));
  const file = await good(
    client.POST("/v1/vouchers/{voucherId}/deliverables", {
      params: { path: { voucherId }, header: once() },
      body: { file: "deployment-plan.pdf" }, // the types have text for a file; what is sent is the form
      bodySerializer: () => form,
    }),
  );
  await good(
    client.POST("/v1/vouchers/{voucherId}/completion-report", {
      params: { path: { voucherId }, header: once() },
      body: {
        actualStart: today,
        actualEnd: today,
        daysDelivered: 1,
        offSiteDays: 0,
        leadConsultantId,
        outcome: "DEPLOYMENT_PLAN",
        summary: "Inventory taken, pilot planned.",
        nextSteps: "Begin the pilot.",
        deliverableIds: [present("deliverableId", file.deliverableId)],
      },
    }),
  );
}

async function redeem(token: string, voucherId: string): Promise<void> {
  step(7, "The partner redeems it");
  await good(askToRedeem(token, voucherId));
}

async function getPaid(voucherId: string, locationId: string): Promise<void> {
  step(8, "The partner requests payment and is paid");
  const asking = atPayment(partner("payment:submit"));
  const register = (dryRun: boolean) =>
    good(
      asking.POST("/v1/payees", {
        params: { header: once(), query: { dryRun } },
        body: {
          locationId,
          accountHolder: "Planning Partners GmbH",
          iban: "DE89370400440532013000", // the example account of the IBAN registry
          currency: "EUR",
          taxNumber: "DE123456789",
        },
      }),
    );
  await eventually(() => register(true));
  await register(false);
  const draft = (dryRun: boolean) =>
    good(
      asking.POST("/v1/payment-requests", {
        params: { header: once(), query: { dryRun } },
        body: { locationId, partnerInvoiceNumber: "2026-0001", voucherIds: [voucherId] },
      }),
    );
  await eventually(() => draft(true));
  const request = await draft(false);
  const paymentRequestId = present("paymentRequestId", request.paymentRequestId);
  const params = () => ({ path: { paymentRequestId }, header: once() });
  await good(asking.POST("/v1/payment-requests/{paymentRequestId}/submission", { params: params(), body: {} }));
  await good(
    atPayment(programme("payment:review", "rita")).POST("/v1/payment-requests/{paymentRequestId}/approval", {
      params: params(),
      body: { note: "In order." },
    }),
  );
  await good(
    atPayment(programme("payment:release", "tom")).POST("/v1/payment-requests/{paymentRequestId}/payment", {
      params: params(),
      body: { paymentReference: "SEPA-1", paidOn: day(clock()) },
    }),
  );
  const client = atVoucher(customer("voucher:read"));
  await eventually(async () => {
    const voucher = await good(client.GET("/v1/vouchers/{voucherId}", { params: { path: { voucherId } } }));
    expect("the voucher", voucher.status, "PAID");
  });
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

walk().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
