package org.planningservices.foundation.audit;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import org.planningservices.foundation.setting.Limits;

/**
 * How often the audit is sealed and checked. Schedules read the properties; this is here for their
 * limits.
 */
@Unremovable
@ConfigMapping(prefix = "planning.audit")
public interface AuditSettings {

  /** What was written since the last seal could be changed unseen. */
  @Limits(least = "1s", most = "1h", orOff = true)
  String sealEvery();

  /** Some seals are checked against their entries each time. */
  @Limits(least = "1s", most = "1d", orOff = true)
  String checkEvery();
}
