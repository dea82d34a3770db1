package org.planningservices.foundation.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the events of a service go, and how its relay works. */
@ConfigMapping(prefix = "planning.outbox")
public interface OutboxSettings {

  /** The one topic that this service writes. */
  String topic();

  /** The CloudEvents source of this service, such as {@code /order-service}. */
  String source();

  /** Largest payload; well below the broker's own limit of 1 MiB, which would be poison. */
  @WithDefault("262144")
  int maxPayloadBytes();

  /** Off in a process that only takes requests; another replica then relays. */
  @WithDefault("true")
  boolean relay();

  /** How often to look for rows that another process committed; own commits wake the relay. */
  @WithDefault("25ms")
  Duration pollInterval();

  /**
   * Pause after a batch that was not full, in which events gather for the next: under load a batch
   * for each event would cost more than the requests that cause them.
   */
  @WithDefault("5ms")
  Duration gatherInterval();

  /** Rows per batch: large enough that one delete pays for many acknowledgements. */
  @WithDefault("2000")
  int batchSize();

  /** How long to wait for an acknowledgement before a new producer sends the same rows again. */
  @WithDefault("20s")
  Duration acknowledgementPatience();

  /** Pause after a failure; longer would only delay the recovery. */
  @WithDefault("500ms")
  Duration retryInterval();
}
