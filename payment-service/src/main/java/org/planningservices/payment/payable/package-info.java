/** Redeemed vouchers as what the programme owes for them, each at most once. */
package org.planningservices.payment.payable;
