package org.planningservices.payment.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.SecurityLines;
import org.planningservices.testkit.ServiceTest;

/** What releasing money tells those who watch over security. */
@ServiceTest
class SecurityLogTest {

  @Test
  void tellsOfOnePersonWhoTriesWhatNeedsTwo() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.approved(partner, "rita", partner.redeems(5));
    double before = SecurityLines.told("second_person_required");
    try (SecurityLines security = new SecurityLines()) {
      String today = LocalDate.now(ZoneOffset.UTC).toString();
      Requests.pay("rita", request, today).then().statusCode(409);
      assertThat(security.lines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("payment.second-person-required", request.toString())
                      .doesNotContain("rita"));
    }
    assertThat(SecurityLines.told("second_person_required")).isEqualTo(before + 1);
  }

  @Test
  void tellsOfEveryBankAccountThatIsOpenedAndNothingOfWhatIsInIt() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.approved(partner, "rita", partner.redeems(5));
    try (SecurityLines security = new SecurityLines()) {
      String account =
          Requests.program("bob")
              .get(Requests.path(request) + "/payee-account")
              .then()
              .statusCode(200)
              .extract()
              .path("iban");
      assertThat(security.lines())
          .singleElement()
          .asString()
          .contains(request.toString())
          .doesNotContain(account, "bob");
    }
  }
}
