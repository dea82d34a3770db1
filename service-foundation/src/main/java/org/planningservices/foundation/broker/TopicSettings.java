package org.planningservices.foundation.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** What a service expects of the topics that it reads and writes. */
@ConfigMapping(prefix = "planning.topics")
public interface TopicSettings {

  /**
   * The shortest time for which a topic has to keep its events: a consumer that is down for longer
   * would miss some. A week is a long weekend and the time to notice.
   */
  @WithDefault("7d")
  @Limits(least = "1h", most = "365d")
  Duration shortestRetention();
}
