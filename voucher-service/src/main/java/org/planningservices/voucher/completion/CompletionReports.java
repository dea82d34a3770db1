package org.planningservices.voucher.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.voucher.voucher.Vouchers;

/** The completion reports, at most one of each voucher. */
@ApplicationScoped
public class CompletionReports implements PanacheRepositoryBase<CompletionReport, UUID> {

  private final Vouchers vouchers;

  CompletionReports(Vouchers vouchers) {
    this.vouchers = vouchers;
  }

  /** The report of a voucher, if the voucher concerns the caller. */
  public Optional<CompletionReport> of(UUID voucherId) {
    return vouchers
        .reached(voucherId)
        .flatMap(
            voucher ->
                find(
                        "from CompletionReport r left join fetch r.deliverableIds where r.voucherId"
                            + " = ?1",
                        voucher.id())
                    .singleResultOptional());
  }
}
