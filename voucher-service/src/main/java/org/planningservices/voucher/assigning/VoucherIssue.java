package org.planningservices.voucher.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.voucher.CredentialHashing;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherCode;

/** Makes vouchers of what customers ask for, each with a code that nobody can guess. */
@ApplicationScoped
class VoucherIssue {

  private final OfferedLengths offeredLengths;
  private final CredentialHashing hashing;
  private final AssigningSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  VoucherIssue(
      OfferedLengths offeredLengths,
      CredentialHashing hashing,
      AssigningSettings settings,
      Clock clock) {
    this.offeredLengths = offeredLengths;
    this.hashing = hashing;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new voucher and the only copy of its code in clear. */
  record Issued(Voucher.Created created, VoucherCode code) {}

  /**
   * @throws InvalidInput when there is no such offering, or none of its engagements is that long
   */
  void check(AssignmentRequest request) {
    offeredLengths.check(request.offeringCode(), request.days());
  }

  /** Valid from now on. */
  Issued issue(AssignmentRequest request, LicensingAgreement agreement) {
    VoucherCode code = VoucherCode.random(random);
    String administrator = agreement.administratorEmail().orElse("");
    return new Issued(
        Voucher.assign(
            entitlement(request, agreement, clock.instant()),
            hashing.of(code.plain(), administrator)),
        code);
  }

  private Entitlement entitlement(
      AssignmentRequest request, LicensingAgreement agreement, Instant now) {
    return new Entitlement(
        agreement.customerId(),
        agreement.id(),
        request.offeringCode(),
        request.days(),
        request.designatedPartnerId(),
        request.projectManager().name(),
        request.projectManager().email(),
        now,
        now.plus(settings.lifetime()));
  }
}
