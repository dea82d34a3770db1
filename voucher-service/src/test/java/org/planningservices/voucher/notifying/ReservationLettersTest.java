package org.planningservices.voucher.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;

/** A partner that reserves and gives back again and again cannot fill a customer's mailbox. */
@ServiceTest
class ReservationLettersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject TestClock clock;
  @Inject SummarySchedule summaries;

  @Test
  void writesThreeLettersADayAndThenOneThatTellsTheRest() {
    Customer of = Customer.withDays(30);
    Customer.Assigned voucher = of.assigned(5);
    Partner partner = Partner.enrolled();
    for (int time = 0; time < 7; time++) {
      reserve(partner, of, voucher);
      release(partner, voucher);
    }
    reserve(partner, of, voucher);
    awaitLetters(of, 3);
    assertThat(letters(of).getLast().text())
        .contains("If this continues, we will sum it up in one letter within a day.");
    summaries.sweep();
    assertThat(letters(of)).as("the day is not over").hasSize(3);

    clock.advance(Duration.ofHours(25));
    summaries.sweep();
    summaries.sweep();

    awaitLetters(of, 4);
    assertThat(letters(of).getLast().text())
        .contains("it has been reserved 5 more times", partner.partnerId().toString());
    release(partner, voucher);
    reserve(partner, of, voucher);
    awaitLetters(of, 5);
  }

  @Test
  void theNextLetterTellsWhatNoneTold() {
    Customer of = Customer.withDays(30);
    Customer.Assigned voucher = of.assigned(5);
    Partner partner = Partner.enrolled();
    for (int time = 0; time < 5; time++) {
      reserve(partner, of, voucher);
      release(partner, voucher);
    }
    awaitLetters(of, 3);

    clock.advance(Duration.ofHours(25));
    reserve(partner, of, voucher);

    awaitLetters(of, 4);
    assertThat(letters(of).getLast().text()).contains("it has been reserved 2 more times");
    clock.advance(Duration.ofHours(25));
    summaries.sweep();
    assertThat(letters(of)).hasSize(4);
  }

  private static void reserve(Partner partner, Customer of, Customer.Assigned voucher) {
    partner.api().post(path(voucher), partner.reservation(of, voucher)).then().statusCode(201);
  }

  private static void release(Partner partner, Customer.Assigned voucher) {
    partner.api().delete(path(voucher)).then().statusCode(204);
  }

  private static String path(Customer.Assigned voucher) {
    return "/v1/vouchers/" + voucher.voucherId() + "/reservation";
  }

  private static void awaitLetters(Customer of, int many) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters(of)).hasSize(many));
  }

  private static List<MailServer.Message> letters(Customer of) {
    return RealServers.mail().messages().stream()
        .filter(letter -> letter.to().contains(of.administratorEmail()))
        .filter(letter -> letter.subject().contains("reserved"))
        .toList();
  }
}
