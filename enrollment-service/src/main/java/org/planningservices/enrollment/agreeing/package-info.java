/** A partner signs the program provider agreement. */
package org.planningservices.enrollment.agreeing;
