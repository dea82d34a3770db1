package org.planningservices.eligibility.deciding;

/** What is asked of a partner [programme 3.1]. */
public enum RequirementType {
  COMPLIANCE_TRAINING,
  COMPETENCY,
  CONSULTANT_EXAM
}
