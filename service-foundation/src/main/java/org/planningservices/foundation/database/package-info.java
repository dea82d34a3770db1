/** How the service meets its database: limits, sessions that went bad, the wait at the start. */
package org.planningservices.foundation.database;
