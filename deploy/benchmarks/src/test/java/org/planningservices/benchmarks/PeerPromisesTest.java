package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerPromisesTest {
  private static final List<String> NINE =
      List.of(
          "select record.status from (select pg_try_advisory_xact_lock($1) as won) claim\n"
              + "left join idempotency_record record on true",
          "select v1_0.voucher_id from voucher v1_0 where v1_0.voucher_id=$1 for no key update",
          "with asked (partner_id) as (values ($1))\nselect true enrolled_today from asked",
          "insert into outbox (at) values ($1) RETURNING \"position\"",
          "with asked (voucher_id) as (values ($1)) insert into timeline_entry select 1",
          "insert into mail (mail_id) values ($1)",
          "insert into audit_entry (at) values ($1)",
          "insert into idempotency_record as record (status) values ($1)",
          "update voucher set status=$1 where voucher_id=$2");

  @Test
  void knowsTheNineStatementsOfAReservation() {
    assertThatCode(() -> require(NINE)).doesNotThrowAnyException();
  }

  @Test
  void stopsWhenOneIsMissingAddedOrElsewhere() {
    List<String> missing = new ArrayList<>(NINE);
    missing.remove(6);
    List<String> added = new ArrayList<>(NINE);
    added.add("select 1");
    List<String> elsewhere = new ArrayList<>(NINE);
    elsewhere.add(0, elsewhere.remove(8));
    for (List<String> others : List.of(missing, added, elsewhere)) {
      assertThatThrownBy(() -> require(others))
          .hasMessageContaining("not those nine")
          .hasMessageContaining("insert into mail (mail_id) values ($1)");
    }
  }

  private static void require(List<String> sql) {
    PeerPromises.requireNine(
        sql.stream().map(it -> new StatementLog.Statement(it, List.of())).toList());
  }
}
