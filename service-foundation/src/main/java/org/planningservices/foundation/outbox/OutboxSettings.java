package org.planningservices.foundation.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;
import org.planningservices.foundation.setting.Spelled;

/** Where the events of a service go, and how its relay works. */
@ConfigMapping(prefix = "planning.outbox")
public interface OutboxSettings {

  /** The one topic that this service writes. */
  @Spelled(as = "[A-Za-z0-9._-]{1,249}", words = "a name that a topic may have")
  String topic();

  /** The CloudEvents source of this service, such as {@code /order-service}. */
  @Spelled(as = "/[a-z0-9/-]+", words = "a path such as /order-service")
  String source();

  /** Largest payload; well below the broker's own limit of 1 MiB, which would be poison. */
  @WithDefault("262144")
  @Limits(least = "1024", most = "921600")
  int maxPayloadBytes();

  /** Off in a process that only takes requests; another replica then relays. */
  @WithDefault("true")
  boolean relay();

  /** How often to look for rows that another process committed; own commits wake the relay. */
  @WithDefault("25ms")
  @Limits(least = "1ms", most = "1m")
  Duration pollInterval();

  /**
   * Pause after a batch that was not full, in which events gather for the next: under load a batch
   * for each event would cost more than the requests that cause them.
   */
  @WithDefault("5ms")
  @Limits(least = "0ms", most = "1s")
  Duration gatherInterval();

  /** Rows per batch: large enough that one delete pays for many acknowledgements. */
  @WithDefault("2000")
  @Limits(least = "1", most = "10000")
  int batchSize();

  /** How long to wait for an acknowledgement before a new producer sends the same rows again. */
  @WithDefault("20s")
  @Limits(least = "1s", most = "5m")
  Duration acknowledgementPatience();

  /** Pause after a failure; longer would only delay the recovery. */
  @WithDefault("500ms")
  @Limits(least = "10ms", most = "1m")
  Duration retryInterval();
}
