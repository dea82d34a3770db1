/** That an engagement is completed: its deliverables, and the completion report with its rules. */
package org.planningservices.voucher.completion;
