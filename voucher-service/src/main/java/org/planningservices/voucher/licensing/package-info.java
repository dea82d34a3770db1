/** Customers' licensing agreements: registering and activating them, granting and reading days. */
package org.planningservices.voucher.licensing;
