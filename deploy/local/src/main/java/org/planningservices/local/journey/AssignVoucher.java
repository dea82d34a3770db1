package org.planningservices.local.journey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.MailServer;

/**
 * The customer gets days, begins to use them, and turns one into a voucher; the voucher's code
 * comes once in the answer and once by e-mail.
 */
final class AssignVoucher implements Step {
  private static final String PROJECT_MANAGER_EMAIL = "pia.manager@customer.example";

  @Override
  public String title() {
    return "The customer creates and assigns a voucher";
  }

  @Override
  public void run(JourneyContext context) {
    grantAndActivate(context);
    assign(context);
  }

  private static void grantAndActivate(JourneyContext context) {
    Actor programme = context.actors().programme();
    Actor customer = context.actors().customer();
    String agreement =
        context
            .api()
            .post(
                programme,
                "agreement:manage",
                Service.VOUCHER,
                "/v1/licensing-agreements",
                Map.of(
                    "customerId", context.actors().customerId().toString(),
                    "agreementNumber", "E" + Math.abs(context.actors().customerId().hashCode()),
                    "startsOn", context.today().minusYears(1).toString(),
                    "endsOn", context.today().plusYears(2).toString()))
            .field("agreementId");
    context.state().put(JourneyState.Key.AGREEMENT, agreement);
    String path = "/v1/licensing-agreements/" + agreement;
    context
        .api()
        .post(
            programme,
            "agreement:manage",
            Service.VOUCHER,
            path + "/grants",
            Map.of("days", 20, "reason", "Yearly accrual"));
    context
        .api()
        .post(
            customer,
            "voucher:assign",
            Service.VOUCHER,
            path + "/activation",
            Map.of(
                "administratorName",
                "Ada Administrator",
                "administratorEmail",
                Engagement.ADMINISTRATOR_EMAIL));
    context.api().get(customer, "voucher:read", Service.VOUCHER, path);
  }

  private static void assign(JourneyContext context) {
    Actor customer = context.actors().customer();
    Answer voucher =
        context
            .api()
            .post(
                customer,
                "voucher:assign",
                Service.VOUCHER,
                "/v1/vouchers",
                Map.of(
                    "agreementId",
                    context.state().get(JourneyState.Key.AGREEMENT),
                    "offeringCode",
                    Engagement.OFFERING,
                    "days",
                    Engagement.DAYS,
                    "projectManager",
                    Map.of("name", "Pia Manager", "email", PROJECT_MANAGER_EMAIL)));
    context.state().put(JourneyState.Key.VOUCHER, voucher.field("voucherId"));
    context.state().put(JourneyState.Key.CODE, voucher.field("code"));
    context.monitor().await("VoucherAssigned");
    MailServer.Message mail = awaitMail(context, voucher.field("code"));
    context.console().say("  ✉ to %s: %s", String.join(", ", mail.to()), mail.subject());
  }

  private static MailServer.Message awaitMail(JourneyContext context, String code) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < deadline) {
      Optional<MailServer.Message> mail =
          context.mail().messages().stream()
              .filter(message -> message.text().contains(code))
              .findFirst();
      if (mail.isPresent()) {
        return mail.get();
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new JourneyFailure("No e-mail with the voucher's code was sent within 20 seconds.");
  }
}
