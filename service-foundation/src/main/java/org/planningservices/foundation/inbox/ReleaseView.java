package org.planningservices.foundation.inbox;

/**
 * What a replay or a discard set free.
 *
 * @param replayed how many events took effect
 */
public record ReleaseView(int replayed) {}
