package org.planningservices.voucher.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Gives the days of an unused voucher back to its agreement, if that is still active [D:S14]. */
@ApplicationScoped
public class ReturnDays {

  private final LicensingAgreements agreements;
  private final Clock clock;

  ReturnDays(LicensingAgreements agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * To be called after the voucher was locked: voucher first, agreement second, everywhere.
   *
   * @return false when the agreement is over, so that the days are lost
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean of(UUID agreementId, UUID voucherId, int days) {
    LicensingAgreement agreement = agreements.locked(agreementId);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!agreement.isActiveOn(today)) {
      return false;
    }
    agreements.keep(agreement.returnDays(days, voucherId, today, now));
    return true;
  }
}
