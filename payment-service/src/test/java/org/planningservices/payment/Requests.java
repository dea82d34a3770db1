package org.planningservices.payment;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Tokens;

/** Who calls this service, at which paths and with which bodies. */
public final class Requests {

  public static final UUID PROGRAM = UUID.fromString("01936f2e-0000-7000-8000-0000000000ff");

  private Requests() {}

  public static Api program(String person) {
    return Api.as(
        Tokens.program(PROGRAM)
            .by(person)
            .with("payment:read", "payment:review", "payment:release", "operations:read"));
  }

  public static String path(UUID request) {
    return "/v1/payment-requests/" + request;
  }

  public static Response registerPayee(Partner partner, String currency) {
    return registerPayee(partner, currency, Map.of("iban", "DE89 3704 0044 0532 0130 00"));
  }

  public static Response registerPayee(Partner partner, String currency, Map<String, ?> account) {
    Map<String, Object> body = new HashMap<>();
    body.put("locationId", partner.location());
    body.put("accountHolder", "Erika Mustermann GmbH");
    body.put("currency", currency);
    body.putAll(account);
    return partner.api().post("/v1/payees", body);
  }

  public static Response draft(Partner partner, UUID... vouchers) {
    return draft(partner, "INV-" + UUID.randomUUID().toString().substring(0, 18), vouchers);
  }

  public static Response draft(Partner partner, String invoiceNumber, UUID... vouchers) {
    return partner.api().post("/v1/payment-requests", draftOf(partner, invoiceNumber, vouchers));
  }

  /** What is sent to draft a payment request. */
  public static Map<String, Object> draftOf(
      Partner partner, String invoiceNumber, UUID... vouchers) {
    return Map.of(
        "locationId",
        partner.location(),
        "partnerInvoiceNumber",
        invoiceNumber,
        "voucherIds",
        List.of(vouchers));
  }

  public static Response submit(Partner partner, UUID request) {
    return partner.api().post(path(request) + "/submission", Map.of());
  }

  public static Response approve(String person, UUID request) {
    return program(person).post(path(request) + "/approval", Map.of());
  }

  public static Response reject(String person, UUID request) {
    return program(person)
        .post(
            path(request) + "/rejection",
            Map.of("reasonCode", "MISSING_DELIVERABLE", "note", "The plan is missing."));
  }

  public static Response pay(String person, UUID request, String paidOn) {
    return program(person)
        .post(
            path(request) + "/payment",
            Map.of("paymentReference", "SEPA-2026-1", "paidOn", paidOn));
  }
}
