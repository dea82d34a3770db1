package org.planningservices.voucher;

import java.util.Set;
import org.planningservices.testkit.FreeTextContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class FreeTextTest extends FreeTextContract {

  @Override
  protected Set<String> pasted() {
    return Set.of(
        "validateVoucher/code",
        "validateVoucher/administratorEmail",
        "reserveVoucher/code",
        "reserveVoucher/administratorEmail",
        "reserveVoucher/deliveryCountry",
        "reserveVoucher/engagementCode",
        "reserveVoucher/termsVersion",
        "assignVoucher/offeringCode",
        "assignVoucher/projectManager/email",
        "activateBenefit/administratorEmail",
        "registerLicensingAgreement/agreementNumber");
  }

  @Override
  protected Set<String> ofLines() {
    return Set.of("fileCompletionReport/summary", "fileCompletionReport/nextSteps");
  }
}
