/** What day it is where an engagement is delivered. */
package org.planningservices.voucher.calendar;
