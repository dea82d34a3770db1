package org.planningservices.foundation.readiness;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Stops the start of a production service with unsafe settings, and names them all at once. */
@ApplicationScoped
class ProductionCheck {

  private static final int BEFORE_ALL_OTHERS = 1;

  private final Config config;

  ProductionCheck(Config config) {
    this.config = config;
  }

  void check(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
    if (!ConfigUtils.isProfileActive("prod")) {
      return;
    }
    List<String> unsafe =
        UnsafeSetting.in(property -> config.getOptionalValue(property, String.class));
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException(
          "not started, these settings are unsafe:\n  " + String.join("\n  ", unsafe));
    }
  }
}
