package org.planningservices.foundation.outbox;

import java.time.Instant;

/**
 * A committed event that is not published yet.
 *
 * @param position order of publishing
 * @param extensions {@code name=value}, separated by commas
 */
record OutboxRow(
    long position,
    String eventId,
    String key,
    String type,
    int version,
    long sequence,
    String extensions,
    Instant at,
    String traceparent,
    String requestId,
    byte[] payload) {}
