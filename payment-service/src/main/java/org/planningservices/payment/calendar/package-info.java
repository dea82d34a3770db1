/** What day it is where an engagement is delivered, and when a day is over there. */
package org.planningservices.payment.calendar;
