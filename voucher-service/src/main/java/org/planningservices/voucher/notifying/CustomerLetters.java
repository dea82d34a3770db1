package org.planningservices.voucher.notifying;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherCode;

/**
 * Tells the customer's project manager and benefit administrator what became of their voucher
 * [D:S1,S5]. The e-mail is sent if and only if the present transaction commits.
 */
@ApplicationScoped
public class CustomerLetters {

  private final MailQueue queue;
  private final ReservationLetters reservationLetters;

  CustomerLetters(MailQueue queue, ReservationLetters reservationLetters) {
    this.queue = queue;
    this.reservationLetters = reservationLetters;
  }

  /** Goes before all others: it has the code that its readers wait for. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void assigned(Voucher voucher, VoucherCode code, String administratorEmail) {
    queue.addUrgent(
        letters(
            voucher,
            administratorEmail,
            "Your Planning Services voucher for " + voucher.offeringCode(),
            Templates.assigned(
                voucher.entitlement(), code.grouped(), voucher.expiresAt().toString())));
  }

  /**
   * Not each time, when a voucher is reserved and given back again and again: then the customer is
   * informed how often it was, in the next letter or in one of its own.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reserved(Voucher voucher, Reservation reservation, String administratorEmail) {
    ReservationLetters.Allowance allowance = reservationLetters.count(voucher);
    if (!allowance.send()) {
      return;
    }
    queue.add(
        letters(
            voucher,
            administratorEmail,
            "Your Planning Services voucher is reserved",
            Templates.reserved(
                voucher.entitlement(),
                voucher.id().toString(),
                reservation,
                DeliveryZone.of(reservation.deliveryCountry()).getId(),
                allowance.withheldBefore(),
                allowance.last())));
  }

  /**
   * @param withheld reservations that no letter has mentioned
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void summary(Voucher voucher, int withheld, String administratorEmail) {
    Reservation now = voucher.reservation().orElse(null);
    queue.add(
        letters(
            voucher,
            administratorEmail,
            "Your Planning Services voucher was reserved several times",
            Templates.summary(
                voucher.entitlement(),
                voucher.id().toString(),
                withheld,
                now,
                now == null ? "" : DeliveryZone.of(now.deliveryCountry()).getId())));
  }

  /** To the administrator alone, whose address is what was guessed at. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void guessed(Voucher voucher, int wrong, String administratorEmail) {
    queue.addUrgent(
        List.of(
            new Letter(
                administratorEmail,
                "Somebody is trying the code of your Planning Services voucher",
                Templates.guessed(voucher.id().toString(), wrong).render())));
  }

  private static List<Letter> letters(
      Voucher voucher, String administratorEmail, String subject, TemplateInstance text) {
    Set<String> to = new LinkedHashSet<>();
    to.add(voucher.entitlement().projectManagerEmail());
    to.add(administratorEmail);
    String body = text.render();
    return to.stream().map(address -> new Letter(address, subject, body)).toList();
  }

  @CheckedTemplate
  static final class Templates {

    private Templates() {}

    static native TemplateInstance assigned(Entitlement entitlement, String code, String expiresAt);

    static native TemplateInstance reserved(
        Entitlement entitlement,
        String voucherId,
        Reservation reservation,
        String zone,
        int withheldBefore,
        boolean last);

    static native TemplateInstance summary(
        Entitlement entitlement,
        String voucherId,
        int withheld,
        Reservation reservation,
        String zone);

    static native TemplateInstance guessed(String voucherId, int wrong);
  }
}
