package org.planningservices.voucher.guessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.planningservices.voucher.benefit.LicensingAgreements;
import org.planningservices.voucher.guessing.GuessAllowances.Guessed;
import org.planningservices.voucher.notifying.CustomerLetters;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** Tells a customer whose code is being tried with wrong addresses, once in a period. */
@ApplicationScoped
class NotifyOfGuesses {

  private final GuessAllowances allowances;
  private final Vouchers vouchers;
  private final LicensingAgreements agreements;
  private final CustomerLetters letters;

  NotifyOfGuesses(
      GuessAllowances allowances,
      Vouchers vouchers,
      LicensingAgreements agreements,
      CustomerLetters letters) {
    this.allowances = allowances;
    this.vouchers = vouchers;
    this.agreements = agreements;
    this.letters = letters;
  }

  /**
   * Of a few codes at a time; letters and notes commit together.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean send() {
    List<Guessed> codes = allowances.nowTold();
    codes.forEach(code -> vouchers.withCode(code.code()).ifPresent(id -> send(id, code.wrong())));
    return !codes.isEmpty();
  }

  private void send(UUID voucherId, int wrong) {
    Voucher voucher = vouchers.findById(voucherId);
    agreements
        .findById(voucher.entitlement().agreementId())
        .administratorEmail()
        .ifPresent(administrator -> letters.guessed(voucher, wrong, administrator));
  }
}
