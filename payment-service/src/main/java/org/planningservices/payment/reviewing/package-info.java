/** The programme approves or rejects what was submitted. */
package org.planningservices.payment.reviewing;
