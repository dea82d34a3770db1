/** The days that a customer's licensing agreement holds, and the ledger of every one of them. */
package org.planningservices.voucher.benefit;
