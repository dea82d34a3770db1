package org.planningservices.foundation.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as an operator sees it.
 *
 * @param key of the record, what cannot be shown replaced by its number, and cut when it is long
 * @param type name and version; whatever the record says, shown like the key
 * @param size of the record's value in bytes; 0 also for a record without value
 * @param keptWhole whether it can be replayed: a record beyond the bounds is kept by its beginning
 *     and its hash
 * @param status WAITING in the queue of its key, SET_ASIDE from any queue, REPLAYED or DISCARDED
 * @param cause FAILED, QUEUED behind another of its key, UNKNOWN_VERSION of a type that is acted
 *     on, or FORGED: not by the owner of the topic
 * @param error why it did not take effect, the last time it was tried
 */
public record ParkedEventView(
    UUID parkedId,
    @Nullable UUID eventId,
    String topic,
    String key,
    @Nullable String type,
    int partition,
    long offset,
    int size,
    boolean keptWhole,
    @Schema(implementation = ParkedEventStatus.class) String status,
    @Schema(implementation = ParkedEvents.Cause.class) String cause,
    int attempts,
    String error,
    Instant parkedAt,
    @Nullable String reason,
    @Nullable Instant closedAt) {}
