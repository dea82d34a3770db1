/**
 * What eligibility-service publishes about the catalogue and partners, kept so that an enrolment
 * can be judged here.
 */
package org.planningservices.enrollment.eligibility;
