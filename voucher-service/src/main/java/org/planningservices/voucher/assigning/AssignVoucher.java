package org.planningservices.voucher.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.benefit.Ledger;
import org.planningservices.voucher.benefit.LedgerEntry;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.benefit.LicensingAgreements;
import org.planningservices.voucher.notifying.CustomerLetters;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.CredentialHashing;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherCode;
import org.planningservices.voucher.voucher.Vouchers;

/** Takes days out of an agreement and makes a voucher of them. */
@ApplicationScoped
class AssignVoucher {

  private final LicensingAgreements agreements;
  private final Ledger ledger;
  private final Vouchers vouchers;
  private final OfferedLengths offeredLengths;
  private final CredentialHashing hashing;
  private final VoucherEvents events;
  private final CustomerLetters letters;
  private final Audit audit;
  private final AssigningSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AssignVoucher(
      LicensingAgreements agreements,
      Ledger ledger,
      Vouchers vouchers,
      OfferedLengths offeredLengths,
      CredentialHashing hashing,
      VoucherEvents events,
      CustomerLetters letters,
      Audit audit,
      AssigningSettings settings,
      Clock clock) {
    this.agreements = agreements;
    this.ledger = ledger;
    this.vouchers = vouchers;
    this.offeredLengths = offeredLengths;
    this.hashing = hashing;
    this.events = events;
    this.letters = letters;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** A voucher and the only copy of its code in clear. */
  record Assigned(Voucher voucher, VoucherCode code) {}

  @Transactional
  Assigned assign(AssignmentRequest request) {
    offeredLengths.check(request.offeringCode(), request.days());
    LicensingAgreement agreement = agreements.lockedReached(request.agreementId());
    Instant now = clock.instant();
    VoucherCode code = VoucherCode.random(random);
    String administrator = agreement.administratorEmail().orElse("");
    Voucher.Created created =
        Voucher.assign(
            entitlement(request, agreement, now), hashing.of(code.plain(), administrator));
    Voucher voucher = created.voucher();
    LedgerEntry debit =
        agreement.debit(
            voucher.days(), voucher.id(), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    vouchers.persist(voucher);
    ledger.persist(debit);
    events.publish(created.event());
    letters.assigned(voucher, code, administrator);
    audit.record("assign", "voucher", voucher.id(), null);
    return new Assigned(voucher, code);
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
