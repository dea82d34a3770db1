package org.planningservices.voucher.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.voucher.Voucher;

/** Sums up for customers, in one letter, the reservations that none has mentioned. */
@ApplicationScoped
class NotifyOfReservations {

  private final ReservationLetters reservationLetters;
  private final CustomerLetters letters;
  private final EntityManager entities;

  NotifyOfReservations(
      ReservationLetters reservationLetters, CustomerLetters letters, EntityManager entities) {
    this.reservationLetters = reservationLetters;
    this.letters = letters;
    this.entities = entities;
  }

  /** Looks at up to 20 vouchers; returns at how many. */
  @Transactional
  int send() {
    List<ReservationLetters.Untold> over = reservationLetters.takeOver();
    for (ReservationLetters.Untold untold : over) {
      if (untold.withheld() > 0) {
        Voucher voucher = entities.find(Voucher.class, untold.voucherId());
        entities
            .find(LicensingAgreement.class, voucher.entitlement().agreementId())
            .administratorEmail()
            .ifPresent(to -> letters.summary(voucher, untold.withheld(), to));
      }
    }
    return over.size();
  }
}
