package org.planningservices.keycloak;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.servers.TokenClaims;

/**
 * Tokens for whoever a test asks for, each by a client of its own that logs in by itself: what is
 * asked for is what the client's service account was given in Keycloak.
 */
final class KeycloakTokens implements Function<TokenClaims, String> {
  private final KeycloakServer server;
  private final KeycloakAdministration administration;
  private final Http http;
  private final Map<TokenClaims, KeycloakAdministration.Credentials> clients = new HashMap<>();

  KeycloakTokens(KeycloakServer server, KeycloakAdministration administration, Http http) {
    this.server = server;
    this.administration = administration;
    this.http = http;
  }

  @Override
  public synchronized String apply(TokenClaims claims) {
    KeycloakAdministration.Credentials client =
        clients.computeIfAbsent(
            claims, wanted -> administration.addClient("check-" + clients.size(), wanted));
    return of(client, scopes(claims));
  }

  /**
   * By client credentials; without a scope, which must not be there empty, nothing is permitted.
   */
  String of(KeycloakAdministration.Credentials client, String scopes) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", client.clientId());
    form.put("client_secret", client.secret());
    if (!scopes.isEmpty()) {
      form.put("scope", scopes);
    }
    HttpRequest request =
        Http.to(server.realm() + "/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(Http.form(form))
            .build();
    return http.good(request).path("access_token").asText();
  }

  /** Permissions are in a token when the scope of their area is asked for. */
  private static String scopes(TokenClaims claims) {
    return claims.permissions().stream()
        .map(KeycloakTokens::scope)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }

  /** As realm.json maps them. */
  private static String scope(String permission) {
    String area = permission.substring(0, permission.indexOf(':'));
    return switch (area) {
      case "agreement" -> "voucher";
      case "audit" -> "operations";
      default -> area;
    };
  }
}
