/** What the programme pays for an engagement, by country of delivery, days and date; synthetic. */
package org.planningservices.payment.ratecard;
