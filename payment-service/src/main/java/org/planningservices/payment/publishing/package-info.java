/** The one place where the public shape of an event is written. */
package org.planningservices.payment.publishing;
