package org.planningservices.eligibility.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.eligibility.Given.competent;
import static org.planningservices.eligibility.Given.consultant;
import static org.planningservices.eligibility.Given.trained;
import static org.planningservices.eligibility.Requests.record;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.eligibility.Requests.training;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.eligibility.Given;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

/** Records are only added: the rows that are there are not written again. */
@ServiceTest
class RecordingRowsTest {

  private static final List<String> TABLES =
      List.of("held_competency", "completed_training", "consultant", "passed_exam");

  private final UUID partnerId = UniqueId.next();

  @Test
  void anotherRecordLeavesTheRowsThatAreThere() {
    trained(partnerId);
    competent(partnerId, "WINDOWS_AND_DEVICES", "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-1");
    Given.passed(partnerId, consultantId, "PS-EXAM-101");
    Set<String> before = rows();

    record(partnerId, "/compliance-trainings", training(today())).then().statusCode(201);
    competent(partnerId, "WINDOWS_AND_DEVICES", "GOLD");
    consultant(partnerId, "consultant-2");
    Given.passed(partnerId, consultantId, "PS-EXAM-102");

    assertThat(before).hasSize(4);
    assertThat(rows()).hasSize(8).containsAll(before);
  }

  /** Each row with its place and the transaction that wrote it. */
  private Set<String> rows() {
    Set<String> rows = new TreeSet<>();
    for (String table : TABLES) {
      Database.query(
              "select tableoid::regclass || ' ' || ctid || ' ' || xmin as version from "
                  + table
                  + " where partner_id = ?",
              partnerId)
          .forEach(row -> rows.add((String) row.get("version")));
    }
    return rows;
  }
}
