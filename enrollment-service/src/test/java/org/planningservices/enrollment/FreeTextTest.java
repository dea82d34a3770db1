package org.planningservices.enrollment;

import java.util.Set;
import org.planningservices.testkit.FreeTextContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class FreeTextTest extends FreeTextContract {

  @Override
  protected Set<String> pasted() {
    return Set.of(
        "registerPartner/country",
        "addLocation/postalCode",
        "addLocation/country",
        "addLocation/phone",
        "addLocation/contact/email",
        "signAgreement/version",
        "enrollPartner/offeringCode",
        "publishBusinessProfile/website",
        "publishBusinessProfile/region");
  }

  @Override
  protected Set<String> ofLines() {
    return Set.of("publishBusinessProfile/description");
  }
}
