package org.planningservices.foundation.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** How a service starts where others are not ready yet. */
@ConfigMapping(prefix = "planning.start")
public interface StartSettings {

  /**
   * How long a start waits for the database, which may be starting itself on a busy machine; then
   * the service gives up, and whoever runs it starts it again.
   */
  @WithDefault("60s")
  @Limits(least = "1s", most = "1h")
  Duration patience();

  /**
   * How far the clocks of service and database may be apart. Deadlines and tokens are judged by the
   * service's own clock: two replicas that disagree would judge differently. As much as a token is
   * allowed.
   */
  @WithDefault("10s")
  @Limits(least = "100ms", most = "5m")
  Duration clockTolerance();

  /**
   * Whether a process becomes ready only when the broker lets it write and read what it has to; off
   * in tests, which have no ACLs and many starts.
   */
  @WithDefault("true")
  boolean asksBroker();
}
