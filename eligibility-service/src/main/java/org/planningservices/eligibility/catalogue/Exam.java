package org.planningservices.eligibility.catalogue;

import org.planningservices.eligibility.calendar.DateSpan;

/**
 * An exam on the list of a competency; the lists are refreshed, so each row has its time [A:S34].
 */
public record Exam(String examCode, String competencyCode, DateSpan effective, Source source) {}
