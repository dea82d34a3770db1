/** A partner adds the locations from which it delivers and is paid. */
package org.planningservices.enrollment.locating;
