package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.readiness.UnsafeSettingTest.SAFE;
import static org.planningservices.foundation.readiness.UnsafeSettingTest.unsafe;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Token issuers with which production must not run, each of them. */
class UnsafeTokenSettingsTest {

  /** An issuer beside the first, in each spelling of its name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.oidc.partners.%s",
        "quarkus.oidc.\"partners\".%s",
        "QUARKUS_OIDC_PARTNERS_%s",
        "QUARKUS_OIDC__PARTNERS__%s"
      })
  void asksAsMuchOfEveryIssuer(String spelling) {
    Map<String, String> good = new HashMap<>();
    for (String property :
        List.of(
            "auth-server-url",
            "token.audience",
            "token.signature-algorithm",
            "token.age",
            "token.lifespan-grace")) {
      good.put(of(spelling, property), SAFE.get("quarkus.oidc." + property));
    }
    assertThat(unsafe(and(good))).isEmpty();
    Map<String, String> bad = new HashMap<>();
    bad.put("auth-server-url", "http://issuer.example");
    bad.put("introspection-path", "http://issuer.example/ask");
    bad.put("token.issuer", "any");
    bad.put("token.audience", "any");
    bad.put("token.signature-algorithm", "HS256");
    bad.put("token.age", "25H");
    bad.put("tls.verification", "none");
    bad.forEach(
        (property, value) -> {
          Map<String, String> worse = new HashMap<>(good);
          worse.put(of(spelling, property), value);
          assertThat(unsafe(and(worse)))
              .as(of(spelling, property))
              .singleElement()
              .asString()
              .contains("partners", "." + property + ": ");
        });
    good.remove(of(spelling, "token.audience"));
    assertThat(unsafe(and(good))).singleElement().asString().contains(".token.audience: ");
    good.put(of(spelling, "tenant-enabled"), "false");
    assertThat(unsafe(and(good))).isEmpty();
  }

  private static String of(String spelling, String property) {
    return spelling.formatted(
        spelling.startsWith("Q")
            ? property.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT)
            : property);
  }

  private static Map<String, String> and(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.putAll(more);
    return settings;
  }

  @Test
  void wantsAnIssuerThatIsNotAskedToBeNamed() {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.put("quarkus.oidc.discovery-enabled", "false");
    assertThat(unsafe(settings)).singleElement().asString().startsWith("quarkus.oidc.token.issuer");
    settings.put("quarkus.oidc.token.issuer", "https://issuer.example");
    assertThat(unsafe(settings)).isEmpty();
  }
}
