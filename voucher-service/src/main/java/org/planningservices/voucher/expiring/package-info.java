/** Ends vouchers whose 180 days are over, and gives days back to active agreements. */
package org.planningservices.voucher.expiring;
