package org.planningservices.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.servers.TokenClaims;

/** What an administrator of the realm does at its console: clients of integrators, and people. */
final class KeycloakAdministration {
  private static final String MECHANISM = "planning-services";
  private static final List<String> AREAS =
      List.of("eligibility", "enrollment", "voucher", "payment", "operations");

  private final KeycloakServer server;
  private final Http http;
  private final Map<String, JsonNode> permissions = new HashMap<>();
  private String suite;

  KeycloakAdministration(KeycloakServer server, Http http) {
    this.server = server;
    this.http = http;
  }

  /** A client that logs in by itself. */
  record Credentials(String clientId, String secret) {}

  /** A client of an organization, whose service account has these permissions and no others. */
  Credentials addClient(String clientId, TokenClaims claims) {
    String location =
        create(
            "/clients",
            Map.of(
                "clientId", clientId,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "publicClient", false,
                "fullScopeAllowed", false,
                "defaultClientScopes", List.of("basic", MECHANISM),
                "optionalClientScopes", AREAS));
    JsonNode account = get(location + "/service-account-user");
    describe(account.path("id").asText(), account, claims);
    String secret = get(location + "/client-secret").path("value").asText();
    return new Credentials(clientId, secret);
  }

  /** The secret that Keycloak drew for a client of the realm's file. */
  Credentials credentialsOf(String clientId) {
    String id = idOf(clientId);
    String secret =
        get(server.administration() + "/clients/" + id + "/client-secret").path("value").asText();
    return new Credentials(clientId, secret);
  }

  /** A person in a group of the realm's file, with roles from there. */
  void addPerson(String name, String password, String groupPath, String... roles) {
    String location =
        create(
            "/users",
            Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.org",
                "emailVerified",
                true,
                "firstName",
                "Paula",
                "lastName",
                "Person",
                "groups",
                List.of(groupPath),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false))));
    List<JsonNode> realmRoles = new ArrayList<>();
    for (String role : roles) {
      realmRoles.add(get(server.administration() + "/roles/" + role));
    }
    http.goodAnswer(
        authorized(location + "/role-mappings/realm").POST(http.body(realmRoles)).build());
  }

  private void describe(String userId, JsonNode account, TokenClaims claims) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("organization_id", List.of(claims.organizationId().toString()));
    attributes.put("organization_type", List.of(claims.organizationType()));
    if (claims.locationIds() != null) {
      attributes.put("location_ids", claims.locationIds().stream().map(Object::toString).toList());
    }
    String user = server.administration() + "/users/" + userId;
    http.goodAnswer(
        authorized(user)
            .PUT(
                http.body(
                    Map.of(
                        "username",
                        account.path("username").asText(),
                        "enabled",
                        true,
                        "attributes",
                        attributes)))
            .build());
    List<JsonNode> roles = claims.permissions().stream().map(this::permission).toList();
    if (!roles.isEmpty()) {
      http.goodAnswer(
          authorized(user + "/role-mappings/clients/" + suite()).POST(http.body(roles)).build());
    }
  }

  private JsonNode permission(String name) {
    return permissions.computeIfAbsent(
        name,
        unknown ->
            get(
                server.administration()
                    + "/clients/"
                    + suite()
                    + "/roles/"
                    + Http.encoded(unknown)));
  }

  private String suite() {
    if (suite == null) {
      suite = idOf(MECHANISM);
    }
    return suite;
  }

  private String idOf(String clientId) {
    return get(server.administration() + "/clients?clientId=" + clientId)
        .path(0)
        .path("id")
        .asText();
  }

  private String create(String what, Map<String, ?> representation) {
    return http.goodAnswer(
            authorized(server.administration() + what).POST(http.body(representation)).build())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private JsonNode get(String url) {
    return http.good(authorized(url).GET().build());
  }

  /** Tokens of the first administrator live for a minute: each request has its own. */
  private HttpRequest.Builder authorized(String url) {
    HttpRequest login =
        Http.to(server.url() + "/realms/master/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                Http.form(
                    Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMINISTRATOR,
                        "password",
                        server.password())))
            .build();
    String token = http.good(login).path("access_token").asText();
    return Http.to(url)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }
}
