package org.planningservices.servers;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Turns the form fields of a token request into the claims that the services read. */
final class OrganizationTokens implements OAuth2TokenCallback {
  private static final long EIGHT_HOURS = 8 * 60 * 60L;

  @Override
  public String issuerId() {
    return TokenIssuer.ISSUER_ID;
  }

  @Override
  public String subject(TokenRequest request) {
    return field(request, "subject", "somebody");
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(field(request, "audience", TokenIssuer.AUDIENCE));
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("organization_id", field(request, "organization_id", ""));
    claims.put("organization_type", field(request, "organization_type", ""));
    claims.put(
        "permissions",
        Arrays.stream(field(request, "permissions", "").split("[ ,]+"))
            .filter(permission -> !permission.isEmpty())
            .toList());
    return claims;
  }

  @Override
  public long tokenExpiry() {
    return EIGHT_HOURS;
  }

  private static String field(TokenRequest request, String name, String otherwise) {
    List<String> values = request.getCustomParameter(name);
    return values == null || values.isEmpty() ? otherwise : String.join(" ", values);
  }
}
