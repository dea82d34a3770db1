package org.planningservices.voucher.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.assigning.VoucherIssue.Issued;
import org.planningservices.voucher.benefit.LedgerEntry;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.benefit.LicensingAgreements;
import org.planningservices.voucher.notifying.CustomerLetters;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** Takes days out of an agreement and makes a voucher of them. */
@ApplicationScoped
class AssignVoucher {

  private final VoucherIssue voucherIssue;
  private final LicensingAgreements agreements;
  private final Vouchers vouchers;
  private final VoucherEvents events;
  private final CustomerLetters letters;
  private final Audit audit;

  AssignVoucher(
      VoucherIssue voucherIssue,
      LicensingAgreements agreements,
      Vouchers vouchers,
      VoucherEvents events,
      CustomerLetters letters,
      Audit audit) {
    this.voucherIssue = voucherIssue;
    this.agreements = agreements;
    this.vouchers = vouchers;
    this.events = events;
    this.letters = letters;
    this.audit = audit;
  }

  @Transactional
  Issued assign(AssignmentRequest request) {
    voucherIssue.check(request);
    LicensingAgreement agreement = agreements.lockedReached(request.agreementId());
    Issued issued = voucherIssue.issue(request, agreement);
    Voucher voucher = issued.created().voucher();
    Instant at = issued.created().event().at();
    LedgerEntry debit =
        agreement.debit(voucher.days(), voucher.id(), LocalDate.ofInstant(at, ZoneOffset.UTC), at);
    vouchers.persist(voucher);
    agreements.keep(debit);
    events.publish(issued.created().event());
    letters.assigned(voucher, issued.code(), agreement.administratorEmail().orElse(""));
    audit.record("assign", "voucher", voucher.id(), null);
    return issued;
  }
}
