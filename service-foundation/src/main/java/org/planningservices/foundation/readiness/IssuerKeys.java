package org.planningservices.foundation.readiness;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.OidcProviderClientImpl;
import io.quarkus.oidc.runtime.TenantConfigContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.planningservices.foundation.problem.Causes;

/**
 * Whether this process has the keys by which the tokens of one issuer are checked.
 *
 * <p>The framework's provider cannot be asked alone, which is why the issuer's keys are read here
 * too, once at a start, by the provider's own client. The provider finds a key by the id that a
 * token names, tells nobody the ids that it has, and of a token without an id only says that it
 * cannot be checked: an issuer without a key, one whose keys are for something else, and one whose
 * keys all have ids look the same to it. So the ids come from what is published; whether the
 * provider has such a key, it alone says.
 */
final class IssuerKeys {

  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
  private static final Duration ONE_ANSWER = Duration.ofSeconds(5);

  private final String setting;
  private final TenantConfigContext tenant;
  private final Duration patience;

  /**
   * @param setting that has the issuer's address
   * @param patience with an issuer that does not answer
   */
  IssuerKeys(String setting, TenantConfigContext tenant, Duration patience) {
    this.setting = setting;
    this.tenant = tenant;
    this.patience = patience;
  }

  /** Whether the issuer has answered once, so that to look for its keys takes no time. */
  boolean isAnswered() {
    return tenant.ready();
  }

  /** Why no token of this issuer can be checked, for operators; empty when they can. */
  Optional<String> fault() {
    try {
      if (!tenant.ready()) {
        tenant.initialize().await().atMost(patience.plus(ONE_ANSWER));
      }
      OidcProviderClientImpl client = tenant.getOidcProviderClient();
      // without one it is switched off, or its key is a setting
      return client == null ? Optional.empty() : faultOf(published(client));
    } catch (RuntimeException | JoseException unanswered) {
      LOG.debugf("the issuer of %s: %s", setting, unanswered);
      return Optional.of(
          "nobody answers as a token issuer at the address in %s, so no token can be checked"
              .formatted(setting));
    }
  }

  private Optional<String> faultOf(List<JsonWebKey> published) {
    List<JsonWebKey> usable = published.stream().filter(this::isUsable).toList();
    if (usable.isEmpty()) {
      return Optional.of(
          "the token issuer at the address in %s publishes no key for %s, so no token can be checked"
              .formatted(setting, algorithm()));
    }
    return usable.stream().anyMatch(this::isKnown)
        ? Optional.empty()
        : Optional.of(
            "the keys of the token issuer at the address in %s are new and not taken yet"
                .formatted(setting));
  }

  private List<JsonWebKey> published(OidcProviderClientImpl client) throws JoseException {
    String address = tenant.getOidcMetadata().getJsonWebKeySetUri();
    if (address == null) {
      return List.of();
    }
    return new JsonWebKeySet(
            client.getWebClient().getAbs(address).send().await().atMost(ONE_ANSWER).bodyAsString())
        .getJsonWebKeys();
  }

  private String algorithm() {
    return tenant
        .oidcConfig()
        .token()
        .signatureAlgorithm()
        .map(algorithm -> algorithm.getAlgorithm())
        .orElse("RS256");
  }

  private boolean isUsable(JsonWebKey key) {
    String algorithm = algorithm();
    String type =
        algorithm.startsWith("ES") ? "EC" : algorithm.equalsIgnoreCase("EdDSA") ? "OKP" : "RSA";
    return key.getKeyType().equals(type)
        && (key.getUse() == null || key.getUse().equals(Use.SIGNATURE));
  }

  /** Keys that came later than the first answer are fetched as a token would have them fetched. */
  private boolean isKnown(JsonWebKey key) {
    String token = signedByNobody(key);
    OidcProvider provider = tenant.provider();
    if (findsKeyOf(token, provider)) {
      return true;
    }
    provider
        .refreshJwksAndVerifyJwtToken(token, false, false, null)
        .onFailure()
        .recoverWithNull()
        .await()
        .atMost(ONE_ANSWER);
    return findsKeyOf(token, provider);
  }

  /** It is refused in any case: for its signature when the key is known. */
  private static boolean findsKeyOf(String token, OidcProvider provider) {
    try {
      provider.verifyJwtToken(token, false, false, null);
      return false;
    } catch (InvalidJwtException refused) {
      return Causes.first(UnresolvableKeyException.class, refused).isEmpty();
    }
  }

  private String signedByNobody(JsonWebKey key) {
    String id = key.getKeyId() == null ? "" : ",\"kid\":\"" + key.getKeyId() + "\"";
    return encoded("{\"alg\":\"" + algorithm() + "\"" + id + "}")
        + "."
        + encoded("{}")
        + "."
        + encoded("nobody");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
