package org.planningservices.foundation.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * What a token has to fulfil besides signature, issuer, audience and expiry, which the framework
 * checks. It keeps to the real time: a clock that is moved for a test moves no token.
 */
@Unremovable
@ApplicationScoped
class TokenRules implements Validator {

  /** As quarkus.oidc.token.lifespan-grace: so much may the issuer's clock be ahead of ours. */
  private static final int LEEWAY_SECONDS = 10;

  /** On the way to the resources null turns into absent, and absent means "every location". */
  private static final List<String> NEVER_NULL =
      List.of("organization_id", "organization_type", "permissions", "location_ids");

  /** Null when the token is good. */
  @Override
  public String validate(JwtContext context) throws MalformedClaimException {
    JwtClaims claims = context.getJwtClaims();
    Map<String, Object> values = claims.getClaimsMap();
    for (String name : NEVER_NULL) {
      if (values.containsKey(name) && values.get(name) == null) {
        return "The claim " + name + " is null.";
      }
    }
    NumericDate issued = claims.getIssuedAt();
    NumericDate latest = NumericDate.now();
    latest.addSeconds(LEEWAY_SECONDS);
    return issued != null && issued.isAfter(latest) ? "The token is not issued yet." : null;
  }
}
