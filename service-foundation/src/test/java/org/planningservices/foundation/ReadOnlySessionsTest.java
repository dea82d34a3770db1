package org.planningservices.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After a switch-over sessions may be left that can only read; they end, and writing goes on. */
@SampleTest
class ReadOnlySessionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final UUID ORGANIZATION = UUID.randomUUID();

  @AfterEach
  void letNewSessionsWriteAgain() {
    SampleDatabase.execute(
        "begin read write; alter role service_app reset default_transaction_read_only; commit");
  }

  @Test
  void asksForPatienceWhileTheDatabaseIsReadOnlyAndHealsByItself() {
    assertThat(write().statusCode()).isEqualTo(201);
    allSessionsOpenedNowMayOnlyRead();
    long before = SampleDatabase.count("note");

    Response refused =
        Awaitility.await().atMost(PATIENCE).until(this::write, it -> it.statusCode() != 201);
    assertUnavailable(refused);
    for (int more = 0; more < 5; more++) {
      assertUnavailable(write());
    }
    assertThat(read().statusCode()).as("reading goes on").isEqualTo(200);
    assertThat(SampleDatabase.count("note")).isEqualTo(before);

    letNewSessionsWriteAgain();
    Awaitility.await().atMost(PATIENCE).until(() -> write().statusCode() == 201);
    assertThat(List.of(write(), write(), write(), write()))
        .extracting(Response::statusCode)
        .containsOnly(201);
  }

  /** Sessions that are there already stay what they are, so they are ended, as by a switch-over. */
  private static void allSessionsOpenedNowMayOnlyRead() {
    SampleDatabase.execute("alter role service_app set default_transaction_read_only = on");
    SampleDatabase.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'service' and pid"
            + " <> pg_backend_pid()");
  }

  private static void assertUnavailable(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("service.unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  private Response write() {
    return SampleApi.write(SampleApi.author(ORGANIZATION), "a");
  }

  private static Response read() {
    return SampleApi.as(SampleApi.author(ORGANIZATION)).get("/v1/notes");
  }
}
