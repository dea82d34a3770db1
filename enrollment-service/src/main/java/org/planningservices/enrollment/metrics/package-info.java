/** What operators watch about partners and their enrolments. */
package org.planningservices.enrollment.metrics;
