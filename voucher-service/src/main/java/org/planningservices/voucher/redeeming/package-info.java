/** From the reported engagement to the right to be paid. */
package org.planningservices.voucher.redeeming;
