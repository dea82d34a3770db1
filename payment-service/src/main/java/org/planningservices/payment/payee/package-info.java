/** Who receives the money for a location: a bank account that is sealed at rest. */
package org.planningservices.payment.payee;
