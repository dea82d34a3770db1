package org.planningservices.foundation.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;
import org.planningservices.foundation.setting.Spelled;

/** How a service consumes the events of the others. */
@ConfigMapping(prefix = "planning.consumer")
public interface ConsumerSettings {

  /** The consumer group, one per service; changing it reads every topic from the start. */
  @Spelled(as = "[A-Za-z0-9._-]{1,249}", words = "a name that a consumer group may have")
  String group();

  /** Off in a process that only takes requests; another replica then consumes. */
  @WithDefault("true")
  boolean enabled();

  /** Events per batch, which is one database transaction: long enough to share the commit. */
  @WithDefault("500")
  @Limits(least = "1", most = "10000")
  int batchSize();

  /** First pause when the database is away; doubles up to {@link #longestRetryInterval}. */
  @WithDefault("100ms")
  @Limits(least = "10ms", most = "1m")
  Duration retryInterval();

  /** Longest pause: recovery is noticed within it. */
  @WithDefault("5s")
  @Limits(least = "100ms", most = "10m")
  Duration longestRetryInterval();

  /** How often an event that meets a conflicting change is tried before it counts as poison. */
  @WithDefault("10")
  @Limits(least = "1", most = "100")
  int conflictAttempts();

  /** How long event ids are remembered: well over the retention of the topics (14 days). */
  @WithDefault("30d")
  @Limits(least = "1d", most = "365d")
  Duration remember();
}
