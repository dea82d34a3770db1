package org.planningservices.enrollment.partner;

/** What became of an enrolment; its last day says whether its term has passed. */
public enum EnrollmentStatus {
  ENROLLED
}
