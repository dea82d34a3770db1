/** The programme marks an approved payment request as paid; never the person who approved it. */
package org.planningservices.payment.releasing;
