/** A partner enrols in an offering, or learns every reason why it may not. */
package org.planningservices.enrollment.enrolling;
