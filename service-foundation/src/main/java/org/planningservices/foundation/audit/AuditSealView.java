package org.planningservices.foundation.audit;

import java.time.Instant;
import java.util.List;

/**
 * A seal, held against the entries that it covers at this moment.
 *
 * @param sealNumber 1, 2, 3 and so on
 * @param entries how many it covers
 * @param hash 64 hexadecimal digits; compare it with what the security log recorded when it was
 *     made
 * @param intact whether everything is as it was when it was sealed
 * @param breaks what is not; at most 100 of them
 */
public record AuditSealView(
    long sealNumber,
    long firstEntryId,
    long lastEntryId,
    int entries,
    String hash,
    Instant sealedAt,
    boolean intact,
    List<AuditBreak> breaks) {}
