/** A partner organization joins the programme. */
package org.planningservices.enrollment.registering;
