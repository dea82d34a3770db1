package org.planningservices.voucher.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.reading.KeysetQuery;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;

/** The uploaded deliverables. */
@ApplicationScoped
public class Deliverables implements PanacheRepositoryBase<Deliverable, UUID> {

  private final DeliverablesSettings settings;

  Deliverables(DeliverablesSettings settings) {
    this.settings = settings;
  }

  /** Those of the named ones that this partner uploaded for this voucher. */
  public List<VoucherEvent.Deliverable> own(
      UUID voucherId, UUID partnerId, Collection<UUID> named) {
    return getEntityManager()
        .createQuery(
            """
            select deliverableId, file.sha256 from Deliverable
            where voucherId = :voucher and partnerId = :partner and deliverableId in :named
            order by deliverableId
            """,
            VoucherEvent.Deliverable.class)
        .setParameter("voucher", voucherId)
        .setParameter("partner", partnerId)
        .setParameter("named", named)
        .getResultList();
  }

  /**
   * Newest first.
   *
   * @param onlyBy the partner that uploaded them; null for any
   */
  public List<Deliverable> ofVoucher(UUID voucherId, UUID onlyBy, PageRequest page) {
    return of(voucherId, onlyBy).page(getEntityManager(), page, Deliverable.class);
  }

  /**
   * @param onlyBy the partner that uploaded it; null for any
   */
  public Optional<Deliverable> ofVoucher(UUID voucherId, UUID onlyBy, UUID deliverableId) {
    return of(voucherId, onlyBy).one(getEntityManager(), deliverableId, Deliverable.class);
  }

  private static KeysetQuery of(UUID voucherId, UUID onlyBy) {
    return KeysetQuery.of("select d from Deliverable d", "d.deliverableId")
        .where("d.voucherId = ?", voucherId)
        .unlessNull("d.partnerId = ?", onlyBy);
  }

  /** What the partner that holds the voucher handed in before this file. */
  public HandedInBefore before(Voucher voucher, HandedInFile file) {
    UUID partnerId = voucher.reservation().orElseThrow().partnerId();
    return new HandedInBefore(
        count("voucherId = ?1 and partnerId = ?2", voucher.id(), partnerId),
        settings.mostOfAVoucher(),
        count(
                "file.sha256 = ?1 and voucherId <> ?2 and partnerId = ?3",
                file.sha256(),
                voucher.id(),
                partnerId)
            > 0);
  }

  /** Those of a report whose bytes anybody handed in for another voucher too [D:S11a]. */
  public List<UUID> usedElsewhere(UUID receiptId) {
    return getEntityManager()
        .createQuery(
            """
            select d.deliverableId from CompletionReport r join r.deliverableIds handedIn
              join Deliverable d on d.deliverableId = handedIn
            where r.receiptId = :receipt and exists (
              select 1 from Deliverable other
              where other.file.sha256 = d.file.sha256 and other.voucherId <> d.voucherId)
            order by d.deliverableId
            """,
            UUID.class)
        .setParameter("receipt", receiptId)
        .getResultList();
  }
}
