/** One partner holds a voucher, moves its dates, or gives it back [programme 7]. */
package org.planningservices.voucher.reserving;
