package org.planningservices.voucher.settling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** The settlements of vouchers; one about which nothing has been published yet has no row. */
@ApplicationScoped
class Settlements implements PanacheRepositoryBase<Settlement, UUID> {

  private final Vouchers vouchers;

  Settlements(Vouchers vouchers) {
    this.vouchers = vouchers;
  }

  /**
   * Locked by the rows of their vouchers, always in the same order, so that two requests over the
   * same vouchers do not deadlock.
   *
   * @throws UnknownResource when there is no such voucher
   */
  List<Settlement> locked(List<UUID> voucherIds) {
    List<Voucher> all = vouchers.locked(voucherIds);
    Map<UUID, Settlement> known =
        find("voucherId in ?1", voucherIds).stream()
            .collect(Collectors.toMap(Settlement::voucherId, Function.identity()));
    return all.stream()
        .map(voucher -> known.getOrDefault(voucher.id(), Settlement.of(voucher)))
        .toList();
  }

  /** From its first payment request on a settlement has a row. */
  void keep(Settlement settlement) {
    if (!isPersistent(settlement)) {
      persist(settlement);
    }
  }
}
