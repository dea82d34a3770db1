/** Spans of whole days, and which days may be asked about or recorded. */
package org.planningservices.eligibility.calendar;
