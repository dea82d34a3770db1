/** What a partner delivered: its uploaded deliverables and the completion report with its rules. */
package org.planningservices.voucher.delivery;
