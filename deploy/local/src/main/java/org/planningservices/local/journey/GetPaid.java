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
  public void run(JourneyContext context) {
    Actor partner = context.actors().partner();
    Actor programme = context.actors().programme();
    String paymentRequestId = draft(context, partner);
    context.state().put(JourneyState.Key.PAYMENT_REQUEST, paymentRequestId);
    String request = "/v1/payment-requests/" + paymentRequestId;
    context.api().post(partner, SUBMIT, Service.PAYMENT, request + "/submission", Map.of());
    context.monitor().await("PaymentRequestSubmitted");
    context
        .api()
        .post(
            programme.as("rita.reviewer"),
            "payment:review",
            Service.PAYMENT,
            request + "/approval",
            Map.of("note", "Report and deliverable are in order."));
    context.monitor().await("PaymentRequestApproved");
    context
        .api()
        .post(
            programme.as("tom.treasurer"),
            "payment:release",
            Service.PAYMENT,
            request + "/payment",
            Map.of("paymentReference", "SEPA-2026-0001", "paidOn", context.today().toString()));
    context.monitor().await("PaymentSettled");
    Answer voucher =
        context
            .api()
            .get(
                context.actors().customer(),
                "voucher:read",
                Service.VOUCHER,
                "/v1/vouchers/" + context.state().get(JourneyState.Key.VOUCHER));
    if (!voucher.field("status").equals("PAID")) {
      throw new JourneyFailure("The voucher is not paid: " + voucher.body().toPrettyString());
    }
  }

  private static String draft(JourneyContext context, Actor partner) {
    String location = context.state().get(JourneyState.Key.LOCATION);
    context
        .api()
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
    return context
        .api()
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
                List.of(context.state().get(JourneyState.Key.VOUCHER))))
        .field("paymentRequestId");
  }
}
