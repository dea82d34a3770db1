package org.planningservices.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests and reads JSON. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final ObjectMapper json = new ObjectMapper();

  Http(HttpClient client) {
    this.client = client;
  }

  static HttpRequest.Builder to(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
  }

  static HttpRequest.BodyPublisher form(Map<String, String> fields) {
    return HttpRequest.BodyPublishers.ofString(
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpRequest.BodyPublisher body(Object value) {
    try {
      return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(value));
    } catch (IOException unwritable) {
      throw new KeycloakFailure("A request cannot be written.", unwritable);
    }
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new KeycloakFailure(request.method() + " " + request.uri() + " got no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeycloakFailure("Interrupted.", e);
    }
  }

  /** The body of an answer that is a success. */
  JsonNode good(HttpRequest request) {
    return read(goodAnswer(request));
  }

  HttpResponse<String> goodAnswer(HttpRequest request) {
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new KeycloakFailure(
          "%s %s was answered %d: %s"
              .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
    }
    return answer;
  }

  JsonNode read(HttpResponse<String> answer) {
    try {
      return answer.body().isEmpty() ? MissingNode.getInstance() : json.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new KeycloakFailure("No JSON: " + answer.body(), unreadable);
    }
  }
}
