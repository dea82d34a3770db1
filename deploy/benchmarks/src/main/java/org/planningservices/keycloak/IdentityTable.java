package org.planningservices.keycloak;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.fuzz.Contract;
import org.planningservices.fuzz.Operation;
import org.planningservices.local.journey.Actors;
import org.planningservices.local.journey.DeploymentPlan;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.TokenClaims;

/**
 * Every operation of the four OpenAPI files, asked without a token, with bad ones, as every kind of
 * organization with and without its permission, and for objects of one's own and of others.
 */
final class IdentityTable {
  private static final List<String> TYPES = List.of("PARTNER", "CUSTOMER", "PROGRAM");

  /** What a path's id belongs to: who may ask for it as their own. */
  private static final Map<String, String> OWNERS =
      Map.of(
          "partnerId", "PARTNER",
          "locationId", "PARTNER",
          "agreementId", "CUSTOMER",
          "voucherId", "CUSTOMER",
          "paymentRequestId", "PARTNER");

  /** A business profile is there for everybody to read. */
  private static final String PUBLISHED = "getBusinessProfile";

  /** What an operation cannot be asked without. */
  private static final Map<String, String> QUERIES = Map.of("getEligibility", "?offering=DDPS");

  private final Stack stack;
  private final Http http;
  private final KeycloakTokens tokens;
  private final Actors actors;
  private final Map<String, String> objects;
  private final Map<String, UUID> strangers = new HashMap<>();
  private final List<String> flaws = new ArrayList<>();
  private int rows;

  IdentityTable(Stack stack, Http http, KeycloakTokens tokens, Journey journey) {
    this.stack = stack;
    this.http = http;
    this.tokens = tokens;
    this.actors = journey.actors();
    this.objects = journey.objects();
    TYPES.forEach(type -> strangers.put(type, UUID.randomUUID()));
  }

  int rows() {
    return rows;
  }

  /** What was not as it has to be; empty when all was. */
  List<String> walk() {
    List<Operation> all =
        Arrays.stream(Service.values())
            .flatMap(service -> Contract.of(service).operations().stream())
            .toList();
    String[] everything =
        all.stream()
            .map(Operation::permission)
            .collect(Collectors.toCollection(TreeSet::new))
            .toArray(String[]::new);
    for (Operation operation : all) {
      refusesBadTokens(operation);
      for (String type : TYPES) {
        asRole(operation, type, everything);
      }
      ownAndForeign(operation, everything);
    }
    return flaws;
  }

  private void refusesBadTokens(Operation operation) {
    String good = tokens.apply(TokenClaims.of("PROGRAM", strangers.get("PROGRAM")));
    int signature = good.lastIndexOf('.') + 1;
    char first = good.charAt(signature);
    String tampered =
        good.substring(0, signature) + (first == 'A' ? 'B' : 'A') + good.substring(signature + 1);
    expect(operation, "no token", send(operation, null, Map.of()), 401);
    expect(operation, "rubbish", send(operation, "rubbish", Map.of()), 401);
    expect(operation, "a changed signature", send(operation, tampered, Map.of()), 401);
  }

  private void asRole(Operation operation, String type, String... everything) {
    UUID stranger = strangers.get(type);
    String without = tokens.apply(TokenClaims.of(type, stranger));
    expect(operation, type + " without permission", send(operation, without, Map.of()), 403);
    String with = tokens.apply(TokenClaims.of(type, stranger, everything));
    HttpResponse<String> answer = send(operation, with, Map.of());
    if (operation.organizations().contains(type)) {
      check(
          operation,
          type + " with permission",
          answer,
          answer.statusCode() != 401 && answer.statusCode() != 403 && answer.statusCode() < 500);
    } else {
      expect(operation, type + ", which it is not for", answer, 403);
    }
  }

  /** Where the path names something of the journey: its owner finds it, and nobody else. */
  private void ownAndForeign(Operation operation, String... everything) {
    List<String> names =
        objects.keySet().stream()
            .filter(name -> operation.path().contains("{" + name + "}"))
            .toList();
    String owned =
        names.stream().filter(OWNERS::containsKey).findFirst().map(OWNERS::get).orElse(null);
    if (owned == null || !operation.method().equals("GET")) {
      return;
    }
    for (String type : operation.organizations()) {
      UUID own = own(type);
      HttpResponse<String> found =
          send(operation, tokens.apply(TokenClaims.of(type, own, everything)), objects);
      if (type.equals(owned)) {
        expect(operation, "its owner, a " + type, found, 200);
      }
      if (!type.equals("PROGRAM") && !operation.id().equals(PUBLISHED)) {
        HttpResponse<String> foreign =
            send(
                operation,
                tokens.apply(TokenClaims.of(type, strangers.get(type), everything)),
                objects);
        expect(operation, "a " + type + " that it is none of", foreign, 404);
      }
    }
  }

  private UUID own(String type) {
    return switch (type) {
      case "PARTNER" -> actors.partner().organizationId();
      case "CUSTOMER" -> actors.customer().organizationId();
      default -> actors.programme().organizationId();
    };
  }

  private HttpResponse<String> send(Operation operation, String token, Map<String, String> ids) {
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    path = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    path += QUERIES.getOrDefault(operation.id(), "");
    HttpRequest.Builder request =
        Http.to(stack.address(operation.contract().service()) + path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "*");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    boolean withBody = operation.description().has("requestBody");
    request.header(
        "Content-Type",
        operation.takesUpload() ? "multipart/form-data; boundary=b" : "application/json");
    String body =
        operation.takesUpload()
            ? "--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n"
                + DeploymentPlan.PDF
                + "\r\n"
                + "--b--\r\n"
            : "{}";
    return http.send(
        request
            .method(
                operation.method(),
                withBody
                    ? HttpRequest.BodyPublishers.ofString(body)
                    : HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private void expect(Operation operation, String who, HttpResponse<String> answer, int status) {
    check(operation, who, answer, answer.statusCode() == status);
  }

  private void check(Operation operation, String who, HttpResponse<String> answer, boolean good) {
    rows++;
    if (!good) {
      flaws.add(
          "%s %s of %s, %s: answered %d %s"
              .formatted(
                  operation.method(),
                  operation.path(),
                  operation.contract().service().title(),
                  who,
                  answer.statusCode(),
                  answer.body()));
    }
  }
}
