/**
 * What eligibility-service tells of the catalogue and of partners, kept so that an enrolment can be
 * judged here.
 */
package org.planningservices.enrollment.eligibility;
