package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

/** What the test kit's footprints notice; here since this service has a table of every kind. */
@ServiceTest
class FootprintTest {

  @Test
  void namesTheTablesThatWereWritten() {
    Customer customer = Customer.withDays(10);
    StoredState before = StoredState.now();
    customer.assigned(5);
    assertThatThrownBy(before::assertUnchanged)
        .hasMessageContainingAll(
            "voucher", "ledger_entry", "outbox", "audit_entry", "idempotency_record");
  }

  @Test
  void noticesARowThatIsWrittenAsItWas() {
    Customer customer = Customer.withDays(0);
    StoredState before = StoredState.now();
    Database.execute(
        "update licensing_agreement set status = status where agreement_id = ?",
        customer.agreementId());
    assertThatThrownBy(before::assertUnchanged).hasMessageContaining("licensing_agreement");
  }

  @Test
  void noticesALetterThatIsOwed() {
    UUID mail = UUID.randomUUID();
    StoredState before = StoredState.now();
    Database.execute(
        "insert into mail values (?, '\\x00', 0, timestamptz '2999-01-01 00:00Z')", mail);
    try {
      assertThatThrownBy(before::assertUnchanged).hasMessageContaining(mail.toString());
    } finally {
      Database.execute("delete from mail where mail_id = ?", mail);
    }
  }

  @Test
  void leavesOutTheRowsThatItIsToldTo() {
    StoredState before =
        StoredState.leavingOut(Map.of("catalogue_offering", "offering_code = 'FOOTPRINT'"));
    Database.execute("insert into catalogue_offering values ('FOOTPRINT', 'of a test')");
    try {
      assertThatCode(before::assertUnchanged).doesNotThrowAnyException();
    } finally {
      Database.execute("delete from catalogue_offering where offering_code = 'FOOTPRINT'");
    }
  }
}
