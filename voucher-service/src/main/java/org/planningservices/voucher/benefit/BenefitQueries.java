package org.planningservices.voucher.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;

/** Reads agreements and ledgers: a customer its own, the programme any. */
@ApplicationScoped
public class BenefitQueries {

  private static final String AGREEMENTS =
      """
      select agreement.agreement_id, agreement.sequence, agreement.customer_id,
        agreement.agreement_number, agreement.starts_on, agreement.ends_on, agreement.status,
        agreement.administrator_name, agreement.administrator_email, agreement.activated_at,
        agreement.available_days, agreement.granted_days, agreement.converted_days,
        agreement.adjusted_days, agreement.assigned_days, agreement.returned_days,
        agreement.forfeited_days
      from licensing_agreement agreement
      """;

  private final EntityManager entities;
  private final CurrentCaller current;

  BenefitQueries(EntityManager entities, CurrentCaller current) {
    this.entities = entities;
    this.current = current;
  }

  /** An agreement and its version. */
  public record Versioned(long version, LicensingAgreementView view) {}

  /**
   * @throws UnknownResource when there is none, or it is another customer's
   */
  public Versioned agreement(UUID id) {
    String sql = AGREEMENTS + "where agreement.agreement_id = :id" + ofCaller();
    return tuples(scoped(entities.createNativeQuery(sql, Tuple.class)).setParameter("id", id))
        .map(row -> new Versioned(row.get("sequence", Long.class), view(row)))
        .findFirst()
        .orElseThrow(() -> new UnknownResource("licensing-agreement"));
  }

  /** Newest first. */
  public List<LicensingAgreementView> agreements(PageRequest page) {
    String after = page.after() == null ? "" : " and agreement.agreement_id < :after";
    String sql =
        AGREEMENTS + "where true" + ofCaller() + after + " order by agreement.agreement_id desc";
    Query query = after(scoped(entities.createNativeQuery(sql, Tuple.class)), page);
    return tuples(query).map(BenefitQueries::view).toList();
  }

  /**
   * Newest first.
   *
   * @throws UnknownResource when there is no such agreement, or it is another customer's
   */
  public List<LedgerEntryView> entries(UUID agreementId, PageRequest page) {
    String exists =
        "select 1 found from licensing_agreement agreement where agreement.agreement_id = :id"
            + ofCaller();
    if (tuples(
            scoped(entities.createNativeQuery(exists, Tuple.class)).setParameter("id", agreementId))
        .findFirst()
        .isEmpty()) {
      throw new UnknownResource("licensing-agreement");
    }
    String after = page.after() == null ? "" : " and entry.ledger_entry_id < :after";
    String sql =
        "select entry.* from ledger_entry entry where entry.agreement_id = :id"
            + after
            + " order by entry.ledger_entry_id desc";
    Query query =
        after(entities.createNativeQuery(sql, Tuple.class).setParameter("id", agreementId), page);
    return tuples(query).map(BenefitQueries::entry).toList();
  }

  private static Query after(Query query, PageRequest page) {
    if (page.after() != null) {
      query.setParameter("after", page.after());
    }
    return query.setMaxResults(page.fetchSize());
  }

  private String ofCaller() {
    return current.get().is(Organizations.PROGRAM) ? "" : " and agreement.customer_id = :customer";
  }

  private Query scoped(Query query) {
    Caller caller = current.get();
    return caller.is(Organizations.PROGRAM)
        ? query
        : query.setParameter("customer", caller.organizationId());
  }

  @SuppressWarnings("unchecked")
  private static Stream<Tuple> tuples(Query query) {
    return query.getResultList().stream();
  }

  private static LicensingAgreementView view(Tuple row) {
    return new LicensingAgreementView(
        row.get("agreement_id", UUID.class),
        row.get("customer_id", UUID.class),
        row.get("agreement_number", String.class),
        row.get("starts_on", LocalDate.class),
        row.get("ends_on", LocalDate.class),
        row.get("status", String.class),
        row.get("administrator_name", String.class),
        row.get("administrator_email", String.class),
        row.get("activated_at", Instant.class),
        new LicensingAgreementView.Balance(
            row.get("available_days", Long.class),
            row.get("granted_days", Long.class),
            row.get("converted_days", Long.class),
            row.get("adjusted_days", Long.class),
            row.get("assigned_days", Long.class),
            row.get("returned_days", Long.class),
            row.get("forfeited_days", Long.class)));
  }

  private static LedgerEntryView entry(Tuple row) {
    return new LedgerEntryView(
        row.get("ledger_entry_id", UUID.class),
        row.get("agreement_id", UUID.class),
        row.get("sequence", Long.class),
        row.get("kind", String.class),
        row.get("days", Long.class),
        row.get("balance", Long.class),
        row.get("voucher_id", UUID.class),
        row.get("reason", String.class),
        row.get("at", Instant.class));
  }
}
