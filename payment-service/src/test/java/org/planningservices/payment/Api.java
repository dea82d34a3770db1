package org.planningservices.payment;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.testkit.Tokens;

/** The service as a partner or the programme calls it, in the tests' words. */
public final class Api {

  public static final UUID PROGRAM = UUID.fromString("01936f2e-0000-7000-8000-0000000000ff");

  private Api() {}

  public static String partner(UUID partnerId) {
    return Tokens.partner(partnerId).with("payment:read", "payment:submit");
  }

  public static String partnerAt(UUID location, UUID partnerId) {
    return Tokens.partner(partnerId).limitedTo(location, "payment:read", "payment:submit");
  }

  public static String program(String person) {
    return Tokens.program(PROGRAM)
        .by(person)
        .with("payment:read", "payment:review", "payment:release", "operations:read");
  }

  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  public static Response get(String token, String path) {
    return as(token).urlEncodingEnabled(false).get(path);
  }

  public static Response post(String token, String path, Object body) {
    return post(token, UUID.randomUUID().toString(), path, body);
  }

  public static Response post(String token, String key, String path, Object body) {
    return as(token).header("Idempotency-Key", key).body(body).post(path);
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
    return post(partner.token(), "/v1/payees", body);
  }

  public static Response draft(Partner partner, UUID... vouchers) {
    return draft(partner, "INV-" + UUID.randomUUID().toString().substring(0, 18), vouchers);
  }

  public static Response draft(Partner partner, String invoiceNumber, UUID... vouchers) {
    return post(partner.token(), "/v1/payment-requests", draftOf(partner, invoiceNumber, vouchers));
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

  public static UUID drafted(Partner partner, UUID... vouchers) {
    return drafted(draft(partner, vouchers));
  }

  /** The payment request that was drafted. */
  public static UUID drafted(Response answer) {
    return UUID.fromString(answer.then().statusCode(201).extract().path("paymentRequestId"));
  }

  public static Response submit(Partner partner, UUID request) {
    return post(partner.token(), path(request) + "/submission", Map.of());
  }

  public static UUID submitted(Partner partner, UUID... vouchers) {
    return submitted(partner, draft(partner, vouchers));
  }

  /** The payment request that was drafted, submitted. */
  public static UUID submitted(Partner partner, Response draft) {
    UUID request = drafted(draft);
    submit(partner, request).then().statusCode(201);
    return request;
  }

  public static Response approve(String person, UUID request) {
    return post(program(person), path(request) + "/approval", Map.of());
  }

  public static UUID approved(Partner partner, String person, UUID... vouchers) {
    UUID request = submitted(partner, vouchers);
    approve(person, request).then().statusCode(201);
    return request;
  }

  public static Response reject(String person, UUID request) {
    return post(
        program(person),
        path(request) + "/rejection",
        Map.of("reasonCode", "MISSING_DELIVERABLE", "note", "The plan is missing."));
  }

  public static Response pay(String person, UUID request, String paidOn) {
    return post(
        program(person),
        path(request) + "/payment",
        Map.of("paymentReference", "SEPA-2026-1", "paidOn", paidOn));
  }

  public static String path(UUID request) {
    return "/v1/payment-requests/" + request;
  }
}
