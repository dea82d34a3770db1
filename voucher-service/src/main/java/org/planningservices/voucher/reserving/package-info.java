/** One partner holds a voucher, moves its dates, or gives it back [domain.md 7]. */
package org.planningservices.voucher.reserving;
