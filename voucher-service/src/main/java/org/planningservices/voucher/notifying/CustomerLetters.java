package org.planningservices.voucher.notifying;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import org.planningservices.voucher.calendar.DeliveryZone;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherCode;

/**
 * Tells the customer's project manager and benefit administrator what became of their voucher
 * [D:S1, D:S5]. The e-mail is sent if and only if the present transaction commits.
 */
@ApplicationScoped
public class CustomerLetters {

  private final MailQueue queue;

  CustomerLetters(MailQueue queue) {
    this.queue = queue;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void assigned(Voucher voucher, VoucherCode code, String administratorEmail) {
    send(
        voucher,
        administratorEmail,
        "Your Planning Services voucher for " + voucher.offeringCode(),
        Templates.assigned(voucher.entitlement(), code.grouped(), voucher.expiresAt().toString()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void reserved(Voucher voucher, Reservation reservation, String administratorEmail) {
    send(
        voucher,
        administratorEmail,
        "Your Planning Services voucher is reserved",
        Templates.reserved(
            voucher.entitlement(),
            voucher.id().toString(),
            reservation,
            DeliveryZone.of(reservation.deliveryCountry()).getId()));
  }

  private void send(
      Voucher voucher, String administratorEmail, String subject, TemplateInstance text) {
    Set<String> to = new LinkedHashSet<>();
    to.add(voucher.entitlement().projectManagerEmail());
    to.add(administratorEmail);
    String body = text.render();
    queue.add(to.stream().map(address -> new Letter(address, subject, body)).toList());
  }

  @CheckedTemplate
  static final class Templates {

    private Templates() {}

    static native TemplateInstance assigned(Entitlement entitlement, String code, String expiresAt);

    static native TemplateInstance reserved(
        Entitlement entitlement, String voucherId, Reservation reservation, String zone);
  }
}
