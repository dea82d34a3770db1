/** A partner asks whether a voucher code is good [D:S5]. */
package org.planningservices.voucher.validating;
