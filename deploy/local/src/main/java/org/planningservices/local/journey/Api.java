package org.planningservices.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.planningservices.local.Console;
import org.planningservices.local.event.EventLine;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.TokenClaims;

/**
 * The services over HTTP, with a token for each call; every call and its answer is one line on the
 * console.
 */
public final class Api implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final ObjectMapper json = new ObjectMapper();
  private final Function<Service, String> addresses;
  private final Function<TokenClaims, String> tokens;
  private final Console console;

  Api(
      HttpClient client,
      Function<Service, String> addresses,
      Function<TokenClaims, String> tokens,
      Console console) {
    this.client = client;
    this.addresses = addresses;
    this.tokens = tokens;
    this.console = console;
  }

  Answer get(Actor who, String permission, Service service, String path) {
    return good(send(who, permission, service, path, "GET", null, Map.of()), service, path);
  }

  /** Without a line on the console, for waiting. */
  Answer glance(Actor who, String permission, Service service, String path) {
    return exchange(request(who, permission, service, path, "GET", null, Map.of()));
  }

  Answer post(Actor who, String permission, Service service, String path, Map<String, ?> body) {
    Map<String, String> headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return good(send(who, permission, service, path, "POST", body, headers), service, path);
  }

  /** Creates what is not there yet. */
  Answer put(Actor who, String permission, Service service, String path, Map<String, ?> body) {
    Map<String, String> headers = Map.of("If-None-Match", "*");
    return good(send(who, permission, service, path, "PUT", body, headers), service, path);
  }

  Answer upload(
      Actor who, String permission, Service service, String path, String fileName, byte[] content) {
    String boundary = "planning-services-" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n"
            .formatted(boundary, fileName);
    Map<String, String> headers = new HashMap<>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
    String text =
        head + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--" + boundary + "--\r\n";
    Answer answer =
        exchange(
            request(
                who,
                permission,
                service,
                path,
                "POST",
                text.getBytes(StandardCharsets.ISO_8859_1),
                headers));
    tell(who, "POST", service, path, answer);
    return good(answer, service, path);
  }

  @Override
  public void close() {
    client.close();
  }

  private Answer send(
      Actor who,
      String permission,
      Service service,
      String path,
      String method,
      Object body,
      Map<String, String> extra) {
    Map<String, String> headers = new HashMap<>(extra);
    headers.put("Content-Type", "application/json");
    Answer answer = exchange(request(who, permission, service, path, method, bytes(body), headers));
    tell(who, method, service, path, answer);
    return answer;
  }

  private HttpRequest request(
      Actor who,
      String permission,
      Service service,
      String path,
      String method,
      byte[] body,
      Map<String, String> headers) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body);
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(addresses.apply(service) + path))
            .timeout(PATIENCE)
            .method(method, publisher);
    TokenClaims claims =
        TokenClaims.of(who.organizationType(), who.organizationId(), permission)
            .subject(who.subject());
    builder.header("Authorization", "Bearer " + tokens.apply(claims));
    headers.forEach(builder::header);
    return builder.build();
  }

  private Answer exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body =
          response.body().length == 0 ? MissingNode.getInstance() : json.readTree(response.body());
      return new Answer(response.statusCode(), body);
    } catch (IOException e) {
      throw new JourneyFailure(request.method() + " " + request.uri() + " got no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JourneyFailure("Interrupted.", e);
    }
  }

  private byte[] bytes(Object body) {
    try {
      return body == null ? null : json.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new JourneyFailure("A request could not be written as JSON.", e);
    }
  }

  private static Answer good(Answer answer, Service service, String path) {
    if (!answer.isGood()) {
      throw new JourneyFailure(
          "%s answered %d to %s:%n%s"
              .formatted(service.title(), answer.status(), path, answer.body().toPrettyString()));
    }
    return answer;
  }

  private void tell(Actor who, String method, Service service, String path, Answer answer) {
    console.say(
        "  %-21s %-4s %s%s → %d %s",
        who.title(),
        method,
        service.database(),
        shorten(path),
        answer.status(),
        brief(answer.body()));
  }

  private String brief(JsonNode body) {
    if (!body.isObject()) {
      return "";
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    body.properties()
        .forEach(
            field -> fields.put(field.getKey(), json.convertValue(field.getValue(), Object.class)));
    return EventLine.facts(fields);
  }

  /** Ids in a path by their end, which is what tells them apart. */
  private static String shorten(String path) {
    return path.replaceAll(
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}([0-9a-f]{6})", "…$1");
  }
}
