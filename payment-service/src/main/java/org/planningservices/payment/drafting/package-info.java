/** A partner puts redeemed vouchers on a draft, or deletes it. */
package org.planningservices.payment.drafting;
