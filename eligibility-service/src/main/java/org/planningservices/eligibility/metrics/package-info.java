/** What operators watch about qualifications. */
package org.planningservices.eligibility.metrics;
