package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;

/**
 * One series of requests from a seed. The same seed makes the same decisions; ids differ from run
 * to run, since the services make them.
 */
final class Fuzz {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SHOWN_OF_A_KIND = 3;

  /** The first finds what lists tell, the second what is below. */
  private static final int ROUNDS_OF_READING = 2;

  private final Stack stack;
  private final Console console;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final ResponseOracle oracle = new ResponseOracle();
  private final KnownValues known;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, List<String>> complaints = new TreeMap<>();
  private final Set<String> offered = new TreeSet<>();
  private final Set<String> granted = new TreeSet<>();
  private final Map<UUID, String> organizations = new LinkedHashMap<>();

  Fuzz(Stack stack, Console console, KnownValues known) {
    this.stack = stack;
    this.console = console;
    this.known = known;
  }

  /** Sends requests for all operations in turn. */
  void run(long seed, int requests) throws IOException, InterruptedException {
    RandomGenerator random = new Random(seed);
    Callers callers = new Callers(stack.issuer(), known, random);
    LocalDate today = LocalDate.ofInstant(stack.now(), ZoneOffset.UTC);
    RequestGenerator generator = new RequestGenerator(known, random, callers, today);
    List<Operation> operations =
        Arrays.stream(Service.values())
            .map(Contract::of)
            .flatMap(contract -> contract.operations().stream())
            .toList();
    operations.forEach(operation -> offered.add(operation.id()));
    learnByReading(operations, generator, callers);
    for (int count = 0; count < requests; count++) {
      GeneratedRequest attempt = generator.make(operations.get(random.nextInt(operations.size())));
      HttpResponse<byte[]> answer = send(attempt);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      oracle.check(attempt, answer).forEach(complaint -> note(complaint, attempt, answer));
      if (answer.statusCode() < 300) {
        granted.add(attempt.operation().id());
        learn(attempt, answer);
      }
    }
  }

  /** What the journeys left is found by reading it as those whose it is, and as the programme. */
  private void learnByReading(
      List<Operation> operations, RequestGenerator generator, Callers callers)
      throws IOException, InterruptedException {
    Map<UUID, String> readers = new LinkedHashMap<>(organizations);
    readers.put(callers.programme(), "PROGRAM");
    for (int round = 0; round < ROUNDS_OF_READING; round++) {
      for (Map.Entry<UUID, String> reader : readers.entrySet()) {
        for (Operation operation : operations) {
          if (operation.method().equals("GET")
              && operation.organizations().contains(reader.getValue())) {
            GeneratedRequest read =
                generator.read(
                    operation, callers.of(reader.getValue(), reader.getKey(), operation));
            learn(read, send(read));
          }
        }
      }
    }
  }

  /** Somebody whom a journey has left with something, and what no answer repeats. */
  void knows(UUID organization, String type, Map<String, String> secrets) {
    organizations.put(organization, type);
    known.learn(json.valueToTree(secrets), organization);
    known.learn(
        json.createObjectNode().put(Callers.field(type), organization.toString()), organization);
  }

  private void learn(GeneratedRequest attempt, HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 300) {
      return;
    }
    try {
      JsonNode read = json.readTree(answer.body());
      if (read != null) {
        known.learn(read, attempt.organization());
      }
    } catch (IOException noJson) {
      // a file that was downloaded has nothing to learn from
    }
  }

  private HttpResponse<byte[]> send(GeneratedRequest attempt)
      throws IOException, InterruptedException {
    BodyPublisher body =
        attempt.body() == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(attempt.body());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(attempt.uri(stack.address(attempt.operation().contract().service())))
            .timeout(PATIENCE)
            .method(attempt.method(), body);
    attempt.headers().forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void note(String complaint, GeneratedRequest attempt, HttpResponse<byte[]> answer) {
    String body = new String(answer.body());
    complaints
        .computeIfAbsent(complaint, kind -> new ArrayList<>())
        .add(
            attempt
                + " → "
                + answer.statusCode()
                + " "
                + body.substring(0, Math.min(300, body.length())));
  }

  /** Lines at ERROR in the services' logs: whatever is sent, nothing is the service's fault. */
  List<String> errorsInLogs() throws IOException {
    List<String> errors = new ArrayList<>();
    for (Service service : Service.values()) {
      Path log = stack.folder().logs().resolve(service.title() + ".log");
      try (Stream<String> lines = Files.lines(log)) {
        lines.filter(line -> line.contains(" ERROR ")).forEach(errors::add);
      }
    }
    return errors;
  }

  /** True when there is nothing to complain about. */
  boolean tell() throws IOException {
    console.say("Answers by status: %s; values learned: %d", statuses, known.size());
    offered.removeAll(granted);
    console.say("Operations that granted nothing: %s", offered);
    complaints.forEach(
        (complaint, attempts) -> {
          console.say("%n%d × %s", attempts.size(), complaint);
          attempts.stream().limit(SHOWN_OF_A_KIND).forEach(line -> console.say("  %s", line));
        });
    List<String> errors = errorsInLogs();
    if (!errors.isEmpty()) {
      console.say("%n%d lines at ERROR in the logs:", errors.size());
      errors.stream().limit(SHOWN_OF_A_KIND).forEach(line -> console.say("  %s", line));
    }
    return complaints.isEmpty() && errors.isEmpty();
  }
}
