package org.planningservices.voucher.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.voucher.voucher.VoucherEvent;

/**
 * What is known when a completion report is judged; dates are dates in the country of delivery.
 *
 * @param work as it is reported
 * @param named deliverables that the report names
 * @param handedIn those of them that this partner uploaded for this voucher
 * @param today the present date there
 * @param reservedOn when the voucher was reserved
 * @param validThrough the last day of the voucher
 * @param days length of the voucher
 * @param consultantQualified of the consultant whom the report names
 */
public record Delivery(
    DeliveredWork work,
    List<UUID> named,
    List<VoucherEvent.Deliverable> handedIn,
    LocalDate today,
    LocalDate reservedOn,
    LocalDate validThrough,
    int days,
    boolean consultantQualified) {

  public Delivery {
    named = List.copyOf(named);
    handedIn = List.copyOf(handedIn);
  }

  /** Named deliverables that this partner did not upload for this voucher. */
  List<UUID> strangers() {
    Set<UUID> known =
        handedIn.stream()
            .map(VoucherEvent.Deliverable::deliverableId)
            .collect(Collectors.toUnmodifiableSet());
    return named.stream().filter(id -> !known.contains(id)).distinct().toList();
  }
}
