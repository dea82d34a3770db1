package org.planningservices.foundation.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** How repeated requests are recognized. */
@ConfigMapping(prefix = "planning.idempotency")
public interface IdempotencySettings {

  /** How long an answer is kept: a client that was down over a weekend can still repeat safely. */
  @WithDefault("72h")
  @Limits(least = "1h", most = "365d")
  Duration keep();

  /**
   * How often work is done again when somebody else changed the same row at the same moment; the
   * second time it sees the new state and mostly refuses for a clear reason.
   */
  @WithDefault("3")
  @Limits(least = "1", most = "10")
  int attempts();
}
