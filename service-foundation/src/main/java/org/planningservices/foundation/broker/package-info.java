/** Whether the broker lets a service do what it has to. */
package org.planningservices.foundation.broker;
