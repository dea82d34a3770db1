/** What operators watch about vouchers and benefit days. */
package org.planningservices.voucher.metrics;
