package org.planningservices.voucher.validating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.partners.Standings;
import org.planningservices.voucher.voucher.PresentedCredentials;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** Looks a voucher up by its code; changes nothing. */
@ApplicationScoped
class ValidateVoucher {

  private final Vouchers vouchers;
  private final Standings standings;
  private final CurrentCaller caller;
  private final Clock clock;

  ValidateVoucher(Vouchers vouchers, Standings standings, CurrentCaller caller, Clock clock) {
    this.vouchers = vouchers;
    this.standings = standings;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws UnknownResource when code and administrator do not belong together, or only another
   *     partner may work with the voucher [D3]; the caller cannot tell which
   */
  @Transactional
  ValidationView validate(PresentedCredentials presented) {
    UUID partnerId = caller.get().organizationId();
    Voucher voucher =
        vouchers.answering(presented).orElseThrow(() -> new UnknownResource("voucher"));
    Instant now = clock.instant();
    List<Reason> reasons = new ArrayList<>(voucher.closed(now));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!standings.isEnrolled(partnerId, voucher.offeringCode(), today)) {
      reasons.add(
          Reason.of(
              "reservation.not-enrolled",
              "The partner is not enrolled in the offering.",
              Map.of("offeringCode", voucher.offeringCode(), "on", today.toString())));
    }
    return new ValidationView(
        voucher.id(),
        voucher.status().name(),
        voucher.offeringCode(),
        voucher.days(),
        voucher.expiresAt(),
        reasons.isEmpty(),
        reasons);
  }
}
