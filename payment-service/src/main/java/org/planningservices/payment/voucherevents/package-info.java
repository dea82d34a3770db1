/** What payment learns from vouchers: a redeemed one becomes payable. */
package org.planningservices.payment.voucherevents;
