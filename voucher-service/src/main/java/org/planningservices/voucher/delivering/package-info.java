/**
 * From the delivered engagement to its receipt: uploaded deliverables and the completion report.
 */
package org.planningservices.voucher.delivering;
