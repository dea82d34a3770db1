/** Customers give days away as vouchers, and take unreserved ones back. */
package org.planningservices.voucher.assigning;
