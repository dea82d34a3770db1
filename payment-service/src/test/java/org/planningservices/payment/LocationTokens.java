package org.planningservices.payment;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tokens of people who may only work for some locations of their partner. */
final class LocationTokens {

  private LocationTokens() {}

  /** The same token, with the claim {@code location_ids}. */
  static String narrowed(String token, UUID... locations) {
    try {
      SignedJWT whole = SignedJWT.parse(token);
      RSAKey key = RSAKey.parse(issuerKey());
      List<String> ids = Stream.of(locations).map(UUID::toString).toList();
      SignedJWT narrow =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              new JWTClaimsSet.Builder(whole.getJWTClaimsSet()).claim("location_ids", ids).build());
      narrow.sign(new RSASSASigner(key));
      return narrow.serialize();
    } catch (Exception failed) {
      throw new IllegalStateException("no token for some locations", failed);
    }
  }

  private static String issuerKey() throws ReflectiveOperationException {
    Map<?, ?> facts =
        (Map<?, ?>)
            ClassLoader.getSystemClassLoader()
                .loadClass("org.planningservices.servers.ServersOfThisJvm")
                .getMethod("facts")
                .invoke(null);
    return (String) facts.get("issuer.key");
  }
}
