package org.planningservices.local.journey;

import java.util.Map;
import java.util.Optional;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.MailServer;

/** The customer turns days into a voucher; its code comes once in the answer and once by e-mail. */
final class AssignVoucher implements Step {
  private static final String PROJECT_MANAGER_EMAIL = "pia.manager@customer.example";

  @Override
  public String title() {
    return "The customer assigns a voucher";
  }

  @Override
  public void walk(Walk walk) {
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
      Thread.onSpinWait();
    }
    throw new JourneyFailure("No e-mail with the voucher's code was sent within 20 seconds.");
  }
}
