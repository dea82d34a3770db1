package org.planningservices.foundation.metrics;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import org.planningservices.foundation.setting.Limits;

/** How often operators' figures are counted. The schedule reads it; this is here for its limits. */
@Unremovable
@ConfigMapping(prefix = "planning.figures")
public interface FiguresSettings {

  /** Twice in the minute that Prometheus has for an alert. */
  @Limits(least = "1s", most = "1h", orOff = true)
  String every();
}
