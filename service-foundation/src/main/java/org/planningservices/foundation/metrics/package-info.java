/** What the state in the database amounts to, counted at intervals for operators to watch. */
package org.planningservices.foundation.metrics;
