/** Slows down whoever tries codes and addresses of vouchers, and informs the customer. */
package org.planningservices.voucher.guessing;
