/** The payment request: what a partner asks to be paid for its redeemed vouchers. */
package org.planningservices.payment.request;
