/** A fair share of the service for each organization: how much at once, how much per second. */
package org.planningservices.foundation.fairness;
