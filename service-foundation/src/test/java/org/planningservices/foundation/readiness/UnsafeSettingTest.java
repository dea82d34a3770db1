package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnsafeSettingTest {

  private static final Map<String, String> SAFE =
      Map.of(
          "planning.sealing.key", "bm90LXB1Ymxpc2hlZC1ub3QtcHVibGlzaGVkLTEyMzQ=",
          "quarkus.datasource.password", "long and random",
          "quarkus.oidc.auth-server-url", "https://issuer.example/realm",
          "quarkus.oidc.token.audience", "planning-services");

  private static List<String> unsafe(String property, String value) {
    Map<String, String> settings = new HashMap<>(SAFE);
    if (value == null) {
      settings.remove(property);
    } else {
      settings.put(property, value);
    }
    return UnsafeSetting.in(name -> Optional.ofNullable(settings.get(name)));
  }

  @Test
  void letsSafeSettingsPass() {
    assertThat(UnsafeSetting.in(name -> Optional.ofNullable(SAFE.get(name)))).isEmpty();
  }

  @Test
  void namesThePropertyThatIsUnsafe() {
    assertNamed("planning.sealing.key", UnsafeSetting.PUBLISHED_KEYS.getFirst());
    assertNamed("quarkus.datasource.password", "postgres");
    assertNamed("quarkus.datasource.password", null);
    assertNamed("quarkus.oidc.auth-server-url", "http://issuer.example/realm");
    assertNamed("quarkus.oidc.token.audience", "any");
    assertNamed("quarkus.oidc.token.audience", null);
    assertNamed("planning.clock.file", "clock");
  }

  private static void assertNamed(String property, String value) {
    assertThat(unsafe(property, value)).singleElement().asString().startsWith(property + ": ");
  }
}
