/** Inspects files that arrive, before anybody else opens them. */
package org.planningservices.voucher.delivering.inspecting;
