/** What operators watch of what is to be paid. */
package org.planningservices.payment.watching;
