package org.planningservices.voucher.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads agreements and ledgers: a customer its own, the programme any. */
@ApplicationScoped
class BenefitQueries {

  private static final String VIEW =
      """
      new org.planningservices.voucher.licensing.LicensingAgreementView(
        a.id, a.customerId, a.agreementNumber, a.startsOn, a.endsOn, cast(a.status as String),
        a.administratorName, a.administratorEmail, a.activatedAt,
        new org.planningservices.voucher.licensing.LicensingAgreementView$Balance(
          a.availableDays, a.totals.granted, a.totals.converted, a.totals.adjusted,
          a.totals.assigned, a.totals.returned, a.totals.forfeited))""";

  private static final String ID = "a.id";

  private static final String OWNER = "a.customerId";

  private static final String ENTRY =
      """
      select new org.planningservices.voucher.licensing.LedgerEntryView(
        e.id, e.agreementId, e.sequence, cast(e.kind as String), e.days, e.balance, e.voucherId,
        e.reason, e.at)
      from LedgerEntry e""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  BenefitQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** An agreement and its version. */
  record Versioned(long version, LicensingAgreementView view) {}

  /**
   * @throws UnknownResource when there is none, or the caller does not reach it
   */
  Versioned agreement(UUID id) {
    return reached(
            "select new org.planningservices.voucher.licensing.BenefitQueries$Versioned(a.sequence,"
                + " "
                + VIEW
                + ")")
        .one(entities, id, Versioned.class)
        .orElseThrow(() -> new UnknownResource("licensing-agreement"));
  }

  List<LicensingAgreementView> agreements(PageRequest page) {
    return reached("select " + VIEW).page(entities, page, LicensingAgreementView.class);
  }

  /**
   * @throws UnknownResource when there is no such agreement, or the caller does not reach it
   */
  List<LedgerEntryView> entries(UUID agreementId, PageRequest page) {
    reached("select a.id")
        .one(entities, agreementId, UUID.class)
        .orElseThrow(() -> new UnknownResource("licensing-agreement"));
    return KeysetQuery.of(ENTRY, "e.id")
        .where("e.agreementId = ?", agreementId)
        .page(entities, page, LedgerEntryView.class);
  }

  private KeysetQuery reached(String select) {
    return KeysetQuery.of(select + " from LicensingAgreement a", ID)
        .within(caller.get().scope(), OWNER);
  }
}
