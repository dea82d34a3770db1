package org.planningservices.servers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * {@code POST /planning/token}: turns form fields into a token, without asking who the client is.
 */
final class TokenEndpoint implements Route {
  private static final Set<String> TYPES = Set.of("PARTNER", "CUSTOMER", "PROGRAM");

  private TokenIssuer issuer;

  void signWith(TokenIssuer value) {
    issuer = value;
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return request.getMethod().equals("POST")
        && request.getUrl().encodedPath().equals("/" + TokenIssuer.ISSUER_ID + "/token");
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    OAuth2HttpRequest.Parameters form = request.getFormParameters();
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return refuse("unsupported_grant_type", "grant_type has to be client_credentials");
    }
    Optional<UUID> organization = id(form.get("organization_id"));
    String type = form.get("organization_type");
    if (organization.isEmpty()) {
      return refuse("invalid_request", "organization_id has to be a UUID");
    }
    if (type == null || !TYPES.contains(type)) {
      return refuse("invalid_request", "organization_type has to be PARTNER, CUSTOMER or PROGRAM");
    }
    List<Optional<UUID>> locations =
        Arrays.stream(words(form.get("location_ids"))).map(TokenEndpoint::id).toList();
    if (locations.stream().anyMatch(Optional::isEmpty)) {
      return refuse("invalid_request", "location_ids has to be UUIDs separated by spaces");
    }
    TokenClaims claims = TokenClaims.of(type, organization.get(), words(form.get("permissions")));
    if (!locations.isEmpty()) {
      claims = claims.locations(locations.stream().flatMap(Optional::stream).toArray(UUID[]::new));
    }
    String subject = form.get("subject");
    return answer(issuer.token(subject == null ? claims : claims.subject(subject)), claims);
  }

  private static OAuth2HttpResponse answer(String token, TokenClaims claims) {
    return json(
        200,
        """
        {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}
        """
            .formatted(token, claims.lifeTime().toSeconds()));
  }

  private static OAuth2HttpResponse refuse(String error, String text) {
    return json(
        400,
        """
        {"error": "%s", "error_description": "%s"}
        """
            .formatted(error, text));
  }

  private static OAuth2HttpResponse json(int status, String body) {
    Headers headers =
        Headers.of(Map.of("Content-Type", "application/json", "Cache-Control", "no-store"));
    return new OAuth2HttpResponse(headers, status, body, null);
  }

  private static String[] words(String text) {
    return text == null
        ? new String[0]
        : Arrays.stream(text.split("[ ,]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.ofNullable(text)
          .map(UUID::fromString)
          .filter(id -> id.toString().equalsIgnoreCase(text)); // Java also reads 1-1-1-1-1
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
