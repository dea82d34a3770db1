package org.planningservices.enrollment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.planningservices.enrollment.eligibility.EligibilityFacts.CatalogPublished;
import org.planningservices.enrollment.eligibility.EligibilityFacts.EligibilityChanged;
import org.planningservices.foundation.inbox.Snapshots;

/**
 * The newest snapshot of the catalogue and of each partner's eligibility, whole; an older one than
 * that applied changes nothing, whatever order they arrive in.
 */
@ApplicationScoped
class EligibilitySnapshots {

  private enum Snapshot {
    CATALOGUE,
    ELIGIBILITY
  }

  private final Snapshots snapshots;
  private final EntityManager entities;

  EligibilitySnapshots(Snapshots snapshots, EntityManager entities) {
    this.snapshots = snapshots;
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void apply(CatalogPublished edition, UUID catalogueId, long sequence) {
    if (!snapshots.isNewest(Snapshot.CATALOGUE, catalogueId, sequence)) {
      return;
    }
    entities.createNativeQuery("delete from offering").executeUpdate();
    List<CatalogPublished.Offering> offerings = edition.offerings();
    entities
        .createNativeQuery(
            """
            insert into offering (offering_code, name)
            select * from unnest(cast(:codes as text[]), cast(:names as text[]))
            """)
        .setParameter("codes", texts(offerings, CatalogPublished.Offering::offeringCode))
        .setParameter("names", texts(offerings, CatalogPublished.Offering::name))
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void apply(EligibilityChanged state, long sequence) {
    if (!snapshots.isNewest(Snapshot.ELIGIBILITY, state.partnerId(), sequence)) {
      return;
    }
    entities
        .createNativeQuery("delete from offering_eligibility where partner_id = :partner")
        .setParameter("partner", state.partnerId())
        .executeUpdate();
    List<EligibilityChanged.Eligible> eligible = state.offerings();
    entities
        .createNativeQuery(
            """
            insert into offering_eligibility
              (partner_id, offering_code, eligible_from, eligible_until)
            select cast(:partner as uuid), code, eligible_from, eligible_until
            from unnest(cast(:codes as text[]), cast(:froms as date[]), cast(:untils as date[]))
              as eligible(code, eligible_from, eligible_until)
            """)
        .setParameter("partner", state.partnerId())
        .setParameter("codes", texts(eligible, EligibilityChanged.Eligible::offeringCode))
        .setParameter("froms", days(eligible, EligibilityChanged.Eligible::eligibleFrom))
        .setParameter("untils", days(eligible, EligibilityChanged.Eligible::eligibleUntil))
        .executeUpdate();
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static <T> LocalDate[] days(List<T> rows, Function<T, LocalDate> column) {
    return rows.stream().map(column).toArray(LocalDate[]::new);
  }
}
