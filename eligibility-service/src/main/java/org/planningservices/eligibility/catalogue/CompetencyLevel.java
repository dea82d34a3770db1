package org.planningservices.eligibility.catalogue;

/** In which grade a competency is held. */
public enum CompetencyLevel {
  SILVER,
  GOLD,
  /** Of memberships that have no grades, such as Azure Circle [D:S12]. */
  MEMBER
}
