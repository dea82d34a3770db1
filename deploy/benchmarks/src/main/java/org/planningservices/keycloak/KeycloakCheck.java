package org.planningservices.keycloak;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planningservices.local.Console;
import org.planningservices.local.endpoint.Trust;
import org.planningservices.local.journey.Journey;
import org.planningservices.local.journey.JourneyFailure;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.local.stack.TemporaryFolders;
import org.planningservices.servers.Folders;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.Ports;
import org.planningservices.servers.ServerFailure;

/**
 * The main class behind {@code deploy/keycloak/check}: a secure stack whose services trust a real
 * Keycloak, the eight steps with its tokens, a login of a person, and the identity table. Exit code
 * 0 when all is well.
 */
public final class KeycloakCheck {
  private final Console console;
  private boolean good = true;

  private KeycloakCheck(Console console) {
    this.console = console;
  }

  /** Argument: the folder of an unpacked Keycloak. */
  public static void main(String[] arguments) {
    Console console = new Console(System.out);
    String home = System.getenv("PLANNING_SERVICES_HOME");
    Path root = Path.of(home == null || home.isBlank() ? ".planning-services" : home);
    StackFolder folder = new TemporaryFolders(root.resolve("keycloak")).take();
    console.say("Data and logs: %s", folder.root());
    KeycloakCheck check = new KeycloakCheck(console);
    try {
      check.run(folder, Path.of(arguments[0]));
    } catch (ServerFailure | JourneyFailure | KeycloakFailure e) {
      check.tell("the check", false, e.getMessage());
    }
    console.say("");
    console.say(
        check.good ? "Keycloak and the suite understand each other." : "NOT as it should be.");
    if (check.good) {
      Folders.delete(folder.root());
    }
    System.exit(check.good ? 0 : 1);
  }

  private void run(StackFolder folder, Path keycloak) {
    Console silent = new Console(new PrintStream(PrintStream.nullOutputStream()));
    int port = Ports.free();
    StackPlan plan =
        StackPlan.of(folder, StackPorts.free(), silent)
            .withMovableClock()
            .secured()
            .issuedBy(KeycloakServer.realm(port));
    try (Stack stack = Stack.start(plan.services(Set.of()));
        HttpClient client = Trust.client(stack.authority());
        KeycloakServer server = start(keycloak, port, folder, new Http(client))) {
      console.say("Keycloak answers at %s", server.realm());
      stack.startServices(EnumSet.allOf(Service.class));
      Http http = new Http(client);
      KeycloakAdministration administration = new KeycloakAdministration(server, http);
      KeycloakTokens tokens = new KeycloakTokens(server, administration, http);
      integrators(stack, http, administration, tokens);
      person(stack, http, server, administration);
      table(stack, http, tokens, silent);
    }
  }

  private static KeycloakServer start(Path keycloak, int port, StackFolder folder, Http http) {
    Path realm = Checkout.find().root().resolve("deploy/keycloak/realm.json");
    return KeycloakServer.start(
        keycloak,
        realm,
        port,
        new IssuedCertificate(folder.certificates().resolve("token-issuer")),
        folder.logs().resolve("keycloak.log"),
        http);
  }

  /** The service accounts of the realm's file. */
  private void integrators(
      Stack stack, Http http, KeycloakAdministration administration, KeycloakTokens tokens) {
    String partner = tokens.of(administration.credentialsOf("partner-system"), "voucher");
    tell(
        "client credentials: permissions of the scope that was asked for, and of the role",
        claims(partner).contains("voucher:manage")
            && !claims(partner).contains("enrollment:manage"),
        claims(partner));
    expect(stack, http, partner, Service.VOUCHER, "/v1/vouchers", 200);
    expect(stack, http, partner, Service.PAYMENT, "/v1/payees", 403);
    String licensing =
        tokens.of(administration.credentialsOf("licensing-system"), "voucher eligibility");
    expect(stack, http, licensing, Service.VOUCHER, "/v1/licensing-agreements", 200);
    expect(stack, http, licensing, Service.VOUCHER, "/v1/parked-events", 403);
  }

  private void person(
      Stack stack, Http http, KeycloakServer server, KeycloakAdministration administration) {
    String password = KeycloakServer.secret();
    administration.addPerson(
        "paula", password, "/partners/planning-partners-gmbh", "partner-delivery");
    String token =
        new BrowserLogin(server, stack.authority().orElseThrow())
            .token("paula", password, "voucher eligibility payment");
    tell(
        "a person: the organization of her group",
        claims(token).contains("01930000-0000-7000-8000-00000000000a"),
        claims(token));
    expect(stack, http, token, Service.VOUCHER, "/v1/vouchers", 200);
    expect(stack, http, token, Service.VOUCHER, "/v1/licensing-agreements", 403);
  }

  private void table(Stack stack, Http http, KeycloakTokens tokens, Console silent) {
    try (Journey journey = new Journey(stack, tokens, silent)) {
      journey.walkTo(Journey.length());
      tell("the eight steps with its tokens", true, "");
      IdentityTable table = new IdentityTable(stack, http, tokens, journey);
      List<String> flaws = table.walk();
      flaws.forEach(flaw -> console.say("    %s", flaw));
      tell(
          "the identity table, %d rows".formatted(table.rows()),
          flaws.isEmpty(),
          flaws.size() + " rows are wrong");
    }
  }

  private void expect(
      Stack stack, Http http, String token, Service service, String path, int status) {
    HttpRequest request =
        Http.to(stack.address(service) + path)
            .header("Authorization", "Bearer " + token)
            .GET()
            .build();
    int answered = http.send(request).statusCode();
    tell(
        "GET %s%s is answered %d".formatted(service.database(), path, status),
        answered == status,
        "answered " + answered);
  }

  private void tell(String what, boolean asItHasToBe, String otherwise) {
    good &= asItHasToBe;
    console.say(
        "  %s  %s%s", asItHasToBe ? "ok   " : "WRONG", what, asItHasToBe ? "" : ": " + otherwise);
  }

  /** What a token says of its bearer; tokens of this run are worth nothing later. */
  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
