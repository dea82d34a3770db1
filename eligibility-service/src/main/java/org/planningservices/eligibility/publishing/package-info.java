/** The public shape of what this service publishes; the only place that knows it. */
package org.planningservices.eligibility.publishing;
