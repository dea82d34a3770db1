/** Redeemed vouchers whose days to be invoiced are over will not be paid. */
package org.planningservices.payment.forfeiting;
