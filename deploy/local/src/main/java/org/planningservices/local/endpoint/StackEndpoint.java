package org.planningservices.local.endpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * The HTTP address of the stack itself, for this machine alone: it asks nobody who he is, as
 * whoever reaches it can stop the stack too.
 */
public final class StackEndpoint implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 4_096;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Resource> resources;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private StackEndpoint(int port, Map<String, Resource> resources) throws IOException {
    this.resources = resources;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * @param resources by their path
   */
  public static StackEndpoint start(int port, Map<String, Resource> resources) {
    try {
      return new StackEndpoint(port, resources);
    } catch (IOException e) {
      throw new ServerFailure(
          "The stack's own address, port " + port + ", cannot be opened: " + Diagnosis.of(e), e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        send(exchange, 200, "application/json", result(exchange));
      } catch (Problem problem) {
        refuse(exchange, problem);
      } catch (RuntimeException unforeseen) {
        unforeseen.printStackTrace();
        refuse(exchange, Problem.failed());
      }
    }
  }

  private Object result(HttpExchange exchange) throws IOException {
    Resource resource = resources.get(exchange.getRequestURI().getPath());
    if (resource == null) {
      throw Problem.unknownPath("There is only " + String.join(" and ", resources.keySet()) + ".");
    }
    if (exchange.getRequestURI().getRawQuery() != null) {
      throw Problem.malformed(
          "request.query-parameter-unknown", "This address takes no query parameters.");
    }
    String method = exchange.getRequestMethod();
    if (method.equals("GET") || method.equals("HEAD")) {
      return resource.get();
    }
    if (method.equals("PUT") && resource.isWritable()) {
      return resource.put(body(exchange));
    }
    String allowed = resource.isWritable() ? "GET, HEAD, PUT" : "GET, HEAD";
    exchange.getResponseHeaders().set("Allow", allowed);
    throw Problem.methodNotAllowed("This address takes " + allowed + ".");
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    requireJson(exchange.getRequestHeaders());
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw Problem.tooLarge("A body of at most " + MAX_BODY_BYTES + " bytes is accepted.");
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException unreadable) {
      throw Problem.malformed("request.json-malformed", "The request body is not valid JSON.");
    }
  }

  private static void requireJson(Headers headers) {
    String type = headers.getFirst("Content-Type");
    if (type == null
        || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
      throw Problem.notJson();
    }
  }

  private static void refuse(HttpExchange exchange, Problem problem) throws IOException {
    if (problem.status() == 503) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    Object document = problem.document(exchange.getRequestURI().getRawPath());
    send(exchange, problem.status(), Problem.MEDIA_TYPE, document);
  }

  private static void send(HttpExchange exchange, int status, String type, Object content)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(content);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
