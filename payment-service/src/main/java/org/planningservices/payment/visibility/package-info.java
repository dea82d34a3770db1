/** What of the partners' a caller reaches, as conditions of a query. */
package org.planningservices.payment.visibility;
