/** The public shape of what this service tells; the only place that knows it. */
package org.planningservices.eligibility.publishing;
