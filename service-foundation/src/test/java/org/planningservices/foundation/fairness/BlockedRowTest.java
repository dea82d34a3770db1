package org.planningservices.foundation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** One organization with 200 connections on one locked row; another that only wants to read. */
@SampleTest
class BlockedRowTest {

  private static final int CONNECTIONS = 200;
  private static final int READS = 60;

  /** The machine may be busy with others for a while: the quiet of one round is not of the next. */
  private static final int ROUNDS = 4;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

  @Test
  void costsItsOwnCallersAndNobodyElse() throws Exception {
    String blocked = token(UUID.randomUUID());
    String note = SampleApi.as(blocked).body("{\"text\":\"a\"}").post("/v1/notes").path("noteId");
    HttpRequest read = request("/v1/notes", token(UUID.randomUUID())).build();
    median(read); // warms up
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && best >= 3; round++) {
      long quiet = median(read);
      best = Math.min(best, (double) medianDuring(note, blocked, read) / quiet);
    }

    assertThat(best).as("times the quiet median; answers to the others %s", answers).isLessThan(3);
    assertThat(answers.keySet()).isSubsetOf(409, 429).contains(429);
  }

  private long medianDuring(String note, String token, HttpRequest read) throws Exception {
    HttpRequest write =
        request("/v1/notes/" + note, token)
            .header("If-Match", "\"0\"")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + UUID.randomUUID() + "\"}"))
            .build();
    AtomicBoolean on = new AtomicBoolean(true);
    try (Connection other = SampleDatabase.connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("select from note where note_id = '" + note + "' for update");
      for (int caller = 0; caller < CONNECTIONS; caller++) {
        Thread.ofVirtual().start(() -> repeat(write, on));
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  SampleDatabase.count(
                          "pg_stat_activity where wait_event_type = 'Lock' and datname = 'service'")
                      >= 16);
      long median = median(read);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> answers.containsKey(429)); // whoever waits in vain for a turn is told late
      return median;
    } finally {
      on.set(false);
    }
  }

  private void repeat(HttpRequest write, AtomicBoolean on) {
    while (on.get()) {
      try {
        int status = client.send(write, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (on.get()) {
          answers.merge(status, 1, Integer::sum);
        }
      } catch (IOException | InterruptedException gone) {
        return;
      }
    }
  }

  private long median(HttpRequest read) {
    long[] nanos =
        LongStream.range(0, READS)
            .map(
                number -> {
                  long begin = System.nanoTime();
                  try {
                    assertThat(
                            client.send(read, HttpResponse.BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
                  } catch (IOException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                  }
                  return System.nanoTime() - begin;
                })
            .sorted()
            .toArray();
    return nanos[READS / 2];
  }

  private static HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + token);
  }

  private static String token(UUID organization) {
    return RealServers.issuer()
        .token(TokenClaims.of("PARTNER", organization, "note:write", "note:read"));
  }
}
