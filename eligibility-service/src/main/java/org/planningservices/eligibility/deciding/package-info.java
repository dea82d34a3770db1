/** Whether a partner qualifies, why, and until when: a function of catalogue, records and date. */
package org.planningservices.eligibility.deciding;
