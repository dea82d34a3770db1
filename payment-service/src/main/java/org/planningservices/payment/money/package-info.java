/** Amounts of money: decimal, in a currency, with the digits of that currency. */
package org.planningservices.payment.money;
