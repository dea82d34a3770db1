/** What each organization may read of vouchers and their history. */
package org.planningservices.voucher.viewing;
