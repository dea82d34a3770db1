/** Whether a service may start, and whether it is still at work. */
package org.planningservices.foundation.readiness;
