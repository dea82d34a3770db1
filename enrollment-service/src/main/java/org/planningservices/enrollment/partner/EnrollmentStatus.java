package org.planningservices.enrollment.partner;

/** What became of an enrolment; whether its term has passed is told by its last day. */
public enum EnrollmentStatus {
  ENROLLED
}
