/** Slows down whoever tries codes and addresses of vouchers, and tells the customer of it. */
package org.planningservices.voucher.guessing;
