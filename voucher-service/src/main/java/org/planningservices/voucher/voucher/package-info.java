/** The voucher: what a customer holds, one partner reserves and delivers, and payment settles. */
package org.planningservices.voucher.voucher;
