/** What operators watch about what is to be paid. */
package org.planningservices.payment.metrics;
