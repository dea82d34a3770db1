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
  public void walk(Walk walk) {
    grantAndActivate(walk);
    assign(walk);
  }

  private static void grantAndActivate(Walk walk) {
    Traveller programme = walk.travellers().programme();
    Traveller customer = walk.travellers().customer();
    String agreement =
        walk.api()
            .post(
                programme,
                "agreement:manage",
                Service.VOUCHER,
                "/v1/licensing-agreements",
                Map.of(
                    "customerId", walk.travellers().customerId().toString(),
                    "agreementNumber", "E" + Math.abs(walk.travellers().customerId().hashCode()),
                    "startsOn", walk.today().minusYears(1).toString(),
                    "endsOn", walk.today().plusYears(2).toString()))
            .field("agreementId");
    walk.luggage().pack(Luggage.Item.AGREEMENT, agreement);
    String path = "/v1/licensing-agreements/" + agreement;
    walk.api()
        .post(
            programme,
            "agreement:manage",
            Service.VOUCHER,
            path + "/grants",
            Map.of("days", 20, "reason", "Yearly accrual"));
    walk.api()
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
    walk.api().get(customer, "voucher:read", Service.VOUCHER, path);
  }

  private static void assign(Walk walk) {
    Traveller customer = walk.travellers().customer();
    Answer voucher =
        walk.api()
            .post(
                customer,
                "voucher:assign",
                Service.VOUCHER,
                "/v1/vouchers",
                Map.of(
                    "agreementId",
                    walk.luggage().get(Luggage.Item.AGREEMENT),
                    "offeringCode",
                    Engagement.OFFERING,
                    "days",
                    Engagement.DAYS,
                    "projectManager",
                    Map.of("name", "Pia Manager", "email", PROJECT_MANAGER_EMAIL)));
    walk.luggage().pack(Luggage.Item.VOUCHER, voucher.field("voucherId"));
    walk.luggage().pack(Luggage.Item.CODE, voucher.field("code"));
    walk.witness().await("VoucherAssigned");
    MailServer.Message mail = awaitMail(walk, voucher.field("code"));
    walk.console().say("  ✉ to %s: %s", String.join(", ", mail.to()), mail.subject());
  }

  private static MailServer.Message awaitMail(Walk walk, String code) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < deadline) {
      Optional<MailServer.Message> mail =
          walk.mail().messages().stream()
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
