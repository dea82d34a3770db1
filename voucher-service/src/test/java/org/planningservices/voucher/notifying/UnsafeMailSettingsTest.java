package org.planningservices.voucher.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.readiness.Settings;
import org.planningservices.foundation.readiness.UnsafeSetting;
import org.planningservices.foundation.readiness.UnsafeSettings;

/** Settings of the mailer with which production must not run. */
class UnsafeMailSettingsTest {

  private static List<String> unsafe(Map<String, String> given) {
    Settings settings =
        Settings.of(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build());
    return new UnsafeMailSettings()
        .all().stream()
            .filter(setting -> setting.unsafe().test(settings.value(setting.property()), settings))
            .map(UnsafeSetting::property)
            .toList();
  }

  @Test
  void wantsLettersToBeEncryptedOnTheirWay() {
    assertThat(unsafe(Map.of())).containsExactly("quarkus.mailer.start-tls");
    for (String mode : List.of("OPTIONAL", "DISABLED")) {
      assertThat(unsafe(Map.of("quarkus.mailer.start-tls", mode)))
          .containsExactly("quarkus.mailer.start-tls");
    }
    assertThat(unsafe(Map.of("quarkus.mailer.start-tls", "REQUIRED"))).isEmpty();
    assertThat(unsafe(Map.of("quarkus.mailer.tls", "true"))).isEmpty();
  }

  @Test
  void wantsTheMailServerToProveItsNameAndLettersToBeSent() {
    assertThat(unsafe(Map.of("quarkus.mailer.tls", "true", "quarkus.mailer.trust-all", "true")))
        .containsExactly("quarkus.mailer.trust-all");
    assertThat(unsafe(Map.of("quarkus.mailer.tls", "true", "quarkus.mailer.mock", "true")))
        .containsExactly("quarkus.mailer.mock");
  }

  @Test
  void isAskedBeforeTheServiceStarts() {
    assertThat(ServiceLoader.load(UnsafeSettings.class))
        .hasAtLeastOneElementOfType(UnsafeMailSettings.class);
  }
}
