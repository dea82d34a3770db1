package org.planningservices.eligibility.deciding;

import java.util.UUID;
import org.planningservices.eligibility.calendar.DateSpans;

/**
 * Something recorded that meets a requirement.
 *
 * @param evidenceId of the record
 * @param days on which it does
 */
public record Evidence(UUID evidenceId, DateSpans days) {}
