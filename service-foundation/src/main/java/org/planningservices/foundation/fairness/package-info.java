/** A fair share of the service for each organization: how much at once, how much a second. */
package org.planningservices.foundation.fairness;
