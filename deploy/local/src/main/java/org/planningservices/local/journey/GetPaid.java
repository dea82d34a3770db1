package org.planningservices.local.journey;

import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Service;

/** The partner asks for payment, the programme approves, and a second person pays. */
final class GetPaid implements Step {
  private static final String SUBMIT = "payment:submit";

  @Override
  public String title() {
    return "The partner requests payment and is paid";
  }

  @Override
  public void walk(Walk walk) {
    Traveller partner = walk.travellers().partner();
    Traveller programme = walk.travellers().programme();
    String paymentRequestId = draft(walk, partner);
    walk.luggage().pack(Luggage.Item.PAYMENT_REQUEST, paymentRequestId);
    String request = "/v1/payment-requests/" + paymentRequestId;
    walk.api().post(partner, SUBMIT, Service.PAYMENT, request + "/submission", Map.of());
    walk.witness().await("PaymentRequestSubmitted");
    walk.api()
        .post(
            programme.as("rita.reviewer"),
            "payment:review",
            Service.PAYMENT,
            request + "/approval",
            Map.of("note", "Report and deliverable are in order."));
    walk.witness().await("PaymentRequestApproved");
    walk.api()
        .post(
            programme.as("tom.treasurer"),
            "payment:release",
            Service.PAYMENT,
            request + "/payment",
            Map.of("paymentReference", "SEPA-2026-0001", "paidOn", walk.today().toString()));
    walk.witness().await("PaymentSettled");
    Answer voucher =
        walk.api()
            .get(
                walk.travellers().customer(),
                "voucher:read",
                Service.VOUCHER,
                "/v1/vouchers/" + walk.luggage().get(Luggage.Item.VOUCHER));
    if (!voucher.field("status").equals("PAID")) {
      throw new JourneyFailure("The voucher is not paid: " + voucher.body().toPrettyString());
    }
  }

  private static String draft(Walk walk, Traveller partner) {
    String location = walk.luggage().get(Luggage.Item.LOCATION);
    walk.api()
        .post(
            partner,
            SUBMIT,
            Service.PAYMENT,
            "/v1/payees",
            Map.of(
                "locationId", location,
                "accountHolder", "Planning Partners GmbH",
                "iban", "DE89370400440532013000", // the example account of the IBAN registry
                "currency", "EUR",
                "taxNumber", "DE123456789"));
    return walk.api()
        .post(
            partner,
            SUBMIT,
            Service.PAYMENT,
            "/v1/payment-requests",
            Map.of(
                "locationId",
                location,
                "partnerInvoiceNumber",
                "2026-0001",
                "voucherIds",
                List.of(walk.luggage().get(Luggage.Item.VOUCHER))))
        .field("paymentRequestId");
  }
}
