/** What operators watch of partners and their enrolments. */
package org.planningservices.enrollment.watching;
