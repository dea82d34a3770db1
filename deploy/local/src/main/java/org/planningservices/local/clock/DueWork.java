package org.planningservices.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.planningservices.local.endpoint.Problem;

/** Asks the services to do at once what has become due by a move of the clock. */
final class DueWork {
  /** A year of a large programme that ends in one moment takes its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By the name of the service. */
  private final Map<String, String> addresses;

  DueWork(Map<String, String> addresses) {
    this.addresses = addresses;
  }

  /**
   * Returns when all have seen the clock at or after this instant and done their due work.
   *
   * @throws Problem that says which service did not, and why
   */
  void await(Instant instant) {
    List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      addresses.entrySet().stream()
          .map(
              service ->
                  ask(client, service.getValue())
                      .thenAccept(answer -> requireSeen(answer, instant))
                      .exceptionally(
                          failed -> {
                            complaints.add(service.getKey() + " " + words(failed));
                            return null;
                          }))
          .toList()
          .forEach(CompletableFuture::join);
    }
    if (!complaints.isEmpty()) {
      throw Problem.unavailable(
          "clock.work-not-done",
          "The clock was moved, but not everything that is now due has been done: "
              + String.join("; ", complaints.stream().sorted().toList())
              + ". The regular schedules will do the rest.");
    }
  }

  private static CompletableFuture<HttpResponse<byte[]>> ask(HttpClient client, String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/q/clock/due-work"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void requireSeen(HttpResponse<byte[]> answer, Instant instant) {
    if (answer.statusCode() == 404) {
      throw new Complaint("was not started with this clock");
    }
    JsonNode body = read(answer);
    if (Instant.parse(body.path("instant").asText()).isBefore(instant)) {
      throw new Complaint("uses another clock");
    }
    if (!body.path("failed").isEmpty()) {
      throw new Complaint("failed at " + body.path("failed") + ", see its log");
    }
  }

  private static JsonNode read(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new Complaint("gave an answer that cannot be read");
    }
  }

  private static String words(Throwable failed) {
    Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
    return cause instanceof Complaint complaint
        ? complaint.getMessage()
        : "does not answer (" + cause.getClass().getSimpleName() + ")";
  }

  private static final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Complaint(String words) {
      super(words, null, false, false);
    }
  }
}
