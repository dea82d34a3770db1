package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.planningservices.local.journey.DeploymentPlan;

/** Makes requests for an operation: about half of them fit, the others are spoiled in one place. */
final class RequestGenerator {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND");

  private final KnownValues known;
  private final RandomGenerator random;
  private final ValueMutator mutator;
  private final Callers callers;
  private final LocalDate today;

  RequestGenerator(KnownValues known, RandomGenerator random, Callers callers, LocalDate today) {
    this.known = known;
    this.random = random;
    this.mutator = new ValueMutator(random);
    this.callers = callers;
    this.today = today;
  }

  /** What may be spoiled; most often nothing is. */
  private enum Mutation {
    NOTHING,
    BODY,
    BODY_TEXT,
    QUERY,
    PATH,
    HEADER,
    METHOD,
    CALLER
  }

  GeneratedRequest make(Operation operation) {
    Mutation mutation = mutation();
    Callers.Caller caller = callers.choose(operation, mutation == Mutation.CALLER);
    ValueGenerator values = values(operation, caller);
    Map<String, String> headers = headers(operation);
    JsonNode body = body(operation, values);
    String mutated = mutation == Mutation.NOTHING ? "" : mutation.name();
    if (mutation == Mutation.BODY && !body.isMissingNode()) {
      body = mutator.mutate(body);
    }
    byte[] bytes = bytes(operation, body, headers, mutation == Mutation.BODY_TEXT);
    if (mutation == Mutation.HEADER) {
      mutated += " " + mutateHeader(headers);
    }
    caller.authorization().ifPresent(bearer -> headers.put("Authorization", bearer));
    String method =
        mutation == Mutation.METHOD
            ? METHODS.get(random.nextInt(METHODS.size()))
            : operation.method();
    String target =
        path(operation, values, mutation == Mutation.PATH)
            + query(operation, values, mutation == Mutation.QUERY);
    boolean onContract = mutation != Mutation.METHOD && mutation != Mutation.PATH;
    return new GeneratedRequest(
        operation, caller.organization(), method, target, headers, bytes, onContract, mutated);
  }

  /** A read as somebody may ask it, of something that they know. */
  GeneratedRequest read(Operation operation, Callers.Caller caller) {
    ValueGenerator values = values(operation, caller);
    Map<String, String> headers = new HashMap<>();
    caller.authorization().ifPresent(bearer -> headers.put("Authorization", bearer));
    return new GeneratedRequest(
        operation,
        caller.organization(),
        "GET",
        path(operation, values, false),
        headers,
        null,
        true,
        "");
  }

  private ValueGenerator values(Operation operation, Callers.Caller caller) {
    return new ValueGenerator(operation.contract(), known, random, caller.organization(), today);
  }

  private Mutation mutation() {
    Mutation[] all = Mutation.values();
    return random.nextInt(9) < 5 ? Mutation.NOTHING : all[random.nextInt(all.length)];
  }

  private Map<String, String> headers(Operation operation) {
    Map<String, String> headers = new HashMap<>();
    for (JsonNode parameter : operation.parameters("header")) {
      switch (parameter.path("name").asText()) {
        case "Idempotency-Key" -> headers.put("Idempotency-Key", newKey());
        case "If-Match" -> {
          if (parameter.path("required").asBoolean() || random.nextInt(5) == 0) {
            headers.put("If-Match", random.nextInt(3) != 0 ? "*" : "\"1\"");
          }
        }
        case "If-None-Match" -> {
          if (random.nextBoolean()) {
            headers.put("If-None-Match", "*");
          }
        }
        default -> {
          // the others are left out, as most clients do
        }
      }
    }
    return headers;
  }

  private String newKey() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private JsonNode body(Operation operation, ValueGenerator values) {
    JsonNode schema = operation.requestSchema();
    return schema.isMissingNode() ? MissingNode.getInstance() : values.make("", schema);
  }

  private byte[] bytes(
      Operation operation, JsonNode body, Map<String, String> headers, boolean mutate) {
    byte[] bytes = null;
    if (operation.takesUpload()) {
      headers.put("Content-Type", "multipart/form-data; boundary=fuzz");
      bytes = upload();
    } else if (!body.isMissingNode()) {
      headers.put("Content-Type", "application/json");
      bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    }
    return bytes != null && mutate ? mutated(bytes) : bytes;
  }

  private byte[] upload() {
    return String.join(
            "\r\n",
            "--fuzz",
            "Content-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"",
            "Content-Type: application/pdf",
            "",
            DeploymentPlan.PDF,
            "--fuzz--",
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] mutated(byte[] bytes) {
    byte[] copy = bytes.clone();
    if (copy.length < 2 || random.nextInt(3) == 0) {
      return Arrays.copyOf(copy, copy.length / 2);
    }
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private String mutateHeader(Map<String, String> headers) {
    List<Map.Entry<String, String>> odd =
        List.of(
            Map.entry("Idempotency-Key", "k".repeat(300)),
            Map.entry("Idempotency-Key", "with blank"),
            Map.entry("If-Match", "W/\"1\""),
            Map.entry("If-Match", "1, \"unclosed"),
            Map.entry("If-Match", "\"4711\""),
            Map.entry("If-None-Match", "\"0\", W/\"1\""),
            Map.entry("Content-Type", "text/plain"),
            Map.entry("Content-Type", "application/json; charset=utf-99"),
            Map.entry("Content-Type", ";;;"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Accept", "text/csv"),
            Map.entry("Accept", "%%"),
            Map.entry("Range", "bytes=5-2"),
            Map.entry("Range", "bytes=0-3"),
            Map.entry("X-Request-Id", "x".repeat(200)),
            Map.entry("traceparent", "00-rubbish"));
    Map.Entry<String, String> chosen = odd.get(random.nextInt(odd.size()));
    headers.put(chosen.getKey(), chosen.getValue());
    return chosen.getKey() + ": " + chosen.getValue();
  }

  private String path(Operation operation, ValueGenerator values, boolean mutate) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.path("name").asText();
      String value = values.make(name, parameter.path("schema")).asText();
      path = path.replace("{" + name + "}", encoded(mutate ? mutator.oddText() : value));
    }
    return mutate && path.equals(operation.path()) ? path + "/" + encoded(mutator.oddText()) : path;
  }

  private String query(Operation operation, ValueGenerator values, boolean mutate) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.path("name").asText();
      if (random.nextInt(3) == 0 || parameter.path("required").asBoolean()) {
        pairs.add(name + "=" + encoded(values.make(name, parameter.path("schema")).asText()));
      }
    }
    if (mutate) {
      pairs.add(oddPair(operation));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private String oddPair(Operation operation) {
    List<JsonNode> parameters = operation.parameters("query");
    String name =
        parameters.isEmpty() || random.nextInt(3) == 0
            ? "no_such_parameter"
            : parameters.get(random.nextInt(parameters.size())).path("name").asText();
    return switch (random.nextInt(3)) {
      case 0 -> name;
      case 1 -> name + "=&" + name + "=1";
      default -> name + "=" + encoded(mutator.oddText());
    };
  }

  /** Shorter than what every server takes, since the whole of it may stand in a path. */
  private static String encoded(String text) {
    String bounded = text.substring(0, Math.min(text.length(), 1_000));
    return URLEncoder.encode(bounded, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
