/** What operators watch of vouchers and benefit days. */
package org.planningservices.voucher.watching;
