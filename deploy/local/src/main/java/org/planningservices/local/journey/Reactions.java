package org.planningservices.local.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planningservices.local.stack.Service;

/** Which services act on which event: what the suite promises, to be compared with what happens. */
final class Reactions {
  private static final Set<Service> VOUCHER = Set.of(Service.VOUCHER);
  private static final Map<String, Set<Service>> TO =
      Map.of(
          "CatalogPublished", Set.of(Service.ENROLLMENT, Service.VOUCHER),
          "EligibilityChanged", Set.of(Service.ENROLLMENT, Service.VOUCHER),
          "ConsultantQualificationChanged", VOUCHER,
          "LocationAdded", Set.of(Service.VOUCHER, Service.PAYMENT),
          "PartnerEnrolled", VOUCHER,
          "VoucherRedeemed", Set.of(Service.PAYMENT),
          "PaymentRequestSubmitted", VOUCHER,
          "PaymentRequestApproved", VOUCHER,
          "PaymentRequestRejected", VOUCHER,
          "PaymentSettled", VOUCHER);

  private Reactions() {}

  static List<Service> to(String eventType) {
    return TO.getOrDefault(eventType, Set.of()).stream().sorted().toList();
  }
}
