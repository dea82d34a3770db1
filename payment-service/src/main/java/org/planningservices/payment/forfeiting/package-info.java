/** Redeemed vouchers that are not invoiced in time will not be paid. */
package org.planningservices.payment.forfeiting;
