/** Customers assign days as vouchers, and cancel those that nobody has reserved. */
package org.planningservices.voucher.assigning;
