/** E-mails to customers: queued in the transaction of the change, sent after it, never lost. */
package org.planningservices.voucher.notifying;
