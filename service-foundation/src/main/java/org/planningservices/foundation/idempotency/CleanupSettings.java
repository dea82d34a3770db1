package org.planningservices.foundation.idempotency;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import org.planningservices.foundation.setting.Limits;

/**
 * How often what is no longer needed is removed. Schedules of several packages read the property;
 * this is here for its limits.
 */
@Unremovable
@ConfigMapping(prefix = "planning.cleanup")
public interface CleanupSettings {

  /** Old answers, ids of events, and what a service adds. */
  @Limits(least = "1s", most = "1d", orOff = true)
  String every();
}
