package org.planningservices.eligibility.catalogue;

import org.planningservices.eligibility.calendar.DateSpan;

/**
 * A length that an engagement may have.
 *
 * @param days 1, 3, 5, 10 or 15 whole days [D:S11a,S11]
 */
public record EngagementDuration(int days, DateSpan effective, Source source) {}
