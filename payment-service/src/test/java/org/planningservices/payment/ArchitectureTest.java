package org.planningservices.payment;

import java.util.Map;
import java.util.Set;
import org.planningservices.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected String rootPackage() {
    return "org.planningservices.payment";
  }

  @Override
  protected Set<String> sharedPackages() {
    return Set.of("money", "ratecard", "payee", "payable", "request", "locations", "publishing");
  }

  @Override
  protected Map<String, Set<String>> exceptions() {
    return Map.of(
        // written for callers, and still in the package of an aggregate: to get one of their own
        "aggregates and their packages know no OpenAPI and no validation",
        Set.of(
            "payment.payee.PayeeResource",
            "payment.payee.PayeeView",
            "payment.payee.RegisterPayeeRequest",
            "payment.ratecard.RateResource",
            "payment.ratecard.RateView",
            "payment.request.PaymentRequestView"),
        // the sweep finds what is overdue and has a rate in one statement
        "a table is named in SQL by its owner only",
        Set.of("payment.payable.Payables "));
  }
}
