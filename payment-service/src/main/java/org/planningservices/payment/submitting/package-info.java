/** A partner submits a draft, with every rule of the programme checked. */
package org.planningservices.payment.submitting;
