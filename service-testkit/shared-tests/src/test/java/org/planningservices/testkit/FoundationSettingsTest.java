package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Those that every service has. */
class FoundationSettingsTest extends SettingsContract {

  FoundationSettingsTest() {
    super(Path.of("../../service-foundation"), "META-INF/microprofile-config.properties");
  }

  /** Some services have none, so that none found is no fault there. */
  @Test
  void settingsAreFoundWhereverTheyAre() {
    assertThat(properties())
        .contains("planning.sealing.key", "planning.http.max-body-bytes", "planning.cleanup.every")
        .hasSizeGreaterThan(50);
  }
}
