package org.planningservices.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.planningservices.local.mail.Letter;
import org.planningservices.servers.ServerFailure;

/** Asks a running stack. What it refuses is a failure with the words of the refusal. */
public final class StackClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  public StackClient(int port) {
    this.address = "http://localhost:" + port;
  }

  /** What time it is for the services. */
  public Instant now() {
    return instant(HttpRequest.newBuilder().GET());
  }

  /**
   * Moves the clock; returns when all services have done what has become due.
   *
   * @param field {@code instant} or {@code advance}
   * @return what time it is then
   */
  public Instant moveClock(String field, String value) {
    String body = JSON.createObjectNode().put(field, value).toString();
    return instant(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** All so far, oldest first. */
  public Iterable<Letter> letters() {
    JsonNode items = answer("/mails", HttpRequest.newBuilder().GET()).path("items");
    return items.valueStream().map(item -> JSON.convertValue(item, Letter.class)).toList();
  }

  @Override
  public void close() {
    client.close();
  }

  private Instant instant(HttpRequest.Builder request) {
    return Instant.parse(answer("/clock", request).path("instant").asText());
  }

  private JsonNode answer(String path, HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              request.uri(URI.create(address + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new ServerFailure(body.path("detail").asText());
      }
      return body;
    } catch (IOException e) {
      throw new ServerFailure("The stack does not answer at " + address + path + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("Interrupted.", e);
    }
  }
}
