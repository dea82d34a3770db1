package org.planningservices.foundation.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A parked event as an operator sees it.
 *
 * @param status WAITING, REPLAYED or DISCARDED
 * @param error why it did not take effect, the last time it was tried
 */
public record ParkedEventView(
    UUID parkedId,
    UUID eventId,
    String topic,
    String key,
    String type,
    int partition,
    long offset,
    String status,
    int attempts,
    String error,
    Instant parkedAt,
    String reason,
    Instant closedAt) {}
