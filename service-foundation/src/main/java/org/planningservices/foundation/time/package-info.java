/** The one clock; nothing else asks the system for the time. */
package org.planningservices.foundation.time;
