package org.planningservices.eligibility.deciding;

/** What is asked of a partner. (domain.md 3.1) */
public enum RequirementType {
  COMPLIANCE_TRAINING,
  COMPETENCY,
  CONSULTANT_EXAM
}
