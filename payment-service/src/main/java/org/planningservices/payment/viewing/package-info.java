/** What partners and the programme can see. */
package org.planningservices.payment.viewing;
