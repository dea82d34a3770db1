/** Follows, by payment-service's events, how a redeemed voucher is paid or not. */
package org.planningservices.voucher.settling;
