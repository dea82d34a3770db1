package org.planningservices.proofs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.TokenClaims;
import org.planningservices.servers.TokenIssuer;

/**
 * Requests as a careful client makes them: what was not answered, or by a 5xx, is asked again under
 * the same idempotency key, for as long as its patience lasts. Every failed attempt is counted.
 */
final class RetryingClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PATIENCE_WITH_EVENTS = Duration.ofMinutes(2);
  private static final long PAUSE = 200_000_000;
  private static final int REMEMBERED = 50;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Function<Service, String> addresses;
  private final TokenIssuer issuer;
  private final Duration patience;
  private final Map<Person, String> tokens = new ConcurrentHashMap<>();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final Queue<String> failed = new ConcurrentLinkedQueue<>();
  private volatile long lastAnswer = System.nanoTime();

  /**
   * @param patience how long a request is asked again; zero: never
   */
  RetryingClient(Function<Service, String> addresses, TokenIssuer issuer, Duration patience) {
    this.addresses = addresses;
    this.issuer = issuer;
    this.patience = patience;
  }

  /** Who asks, on whose behalf, and what for. */
  record Person(String organizationType, UUID organization, String subject, String permission) {}

  record Reply(int status, JsonNode body) {
    String field(String name) {
      return body.path(name).asText();
    }
  }

  /** A request that got no definite answer, or another one than it had to get. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  Reply post(Person who, Service service, String path, Map<String, ?> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    return required(who, service, path, request);
  }

  /** Tries a request out until it would be taken: what it needs comes by an event. */
  void awaitTaken(Person who, Service service, String path, Map<String, ?> body) {
    long end = System.nanoTime() + PATIENCE_WITH_EVENTS.toNanos();
    while (trial(who, service, path, body) != 200) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        throw new Refused(service.title() + path + ": what an event had to bring did not come");
      }
      LockSupport.parkNanos(PAUSE / 4);
    }
  }

  /** The status that the request would be answered with; nothing is kept. */
  private int trial(Person who, Service service, String path, Map<String, ?> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    return definite(who, service, path + "?dryRun=true", request).status();
  }

  Reply upload(Person who, Service service, String path, byte[] pdf) {
    String boundary = "proof-" + UUID.randomUUID();
    String text =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                .formatted(boundary)
            + new String(pdf, StandardCharsets.ISO_8859_1)
            + "\r\n--"
            + boundary
            + "--\r\n";
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.ISO_8859_1));
    return required(who, service, path, request);
  }

  /** Whatever the definite answer is: what does not exist yet is 404. */
  Reply get(Person who, Service service, String path) {
    return definite(who, service, path, HttpRequest.newBuilder().GET());
  }

  long requests() {
    return requests.get();
  }

  long failures() {
    return failures.get();
  }

  /** The first failures, in words. */
  Queue<String> failed() {
    return failed;
  }

  /** When the last good answer came, by {@link System#nanoTime}. */
  long lastAnswer() {
    return lastAnswer;
  }

  @Override
  public void close() {
    client.close();
  }

  private Reply required(Person who, Service service, String path, HttpRequest.Builder request) {
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    Reply reply = definite(who, service, path, request);
    if (reply.status() >= 300) {
      fail(service, path, reply.status() + " " + reply.body());
      throw new Refused(service.title() + path + ": " + reply.status() + " " + reply.body());
    }
    return reply;
  }

  private Reply definite(Person who, Service service, String path, HttpRequest.Builder builder) {
    HttpRequest request =
        builder
            .uri(URI.create(addresses.apply(service) + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token))
            .build();
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      String failure;
      try {
        Reply reply = exchange(request);
        if (!isPassing(reply)) {
          lastAnswer = System.nanoTime();
          return reply;
        }
        failure = reply.status() + " " + reply.body();
      } catch (IOException unanswered) {
        failure = "no answer: " + unanswered;
      }
      fail(service, path, failure);
      if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
        throw new Refused(service.title() + path + ": " + failure);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private Reply exchange(HttpRequest request) throws IOException {
    requests.incrementAndGet();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body =
          answer.body().length == 0 ? MissingNode.getInstance() : json.readTree(answer.body());
      return new Reply(answer.statusCode(), body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  /** To be asked again. */
  private static boolean isPassing(Reply reply) {
    return reply.status() >= 500
        || reply.status() == 429
        || reply.status() == 409 && reply.field("code").equals("idempotency.still-running");
  }

  private void fail(Service service, String path, String failure) {
    failures.incrementAndGet();
    if (failed.size() < REMEMBERED) {
      failed.add(service.title() + " " + path + ": " + failure);
    }
  }

  private String token(Person who) {
    return issuer.token(
        TokenClaims.of(who.organizationType(), who.organization(), who.permission())
            .subject(who.subject()));
  }

  private byte[] bytes(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
