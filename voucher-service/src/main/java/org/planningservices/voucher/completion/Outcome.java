package org.planningservices.voucher.completion;

/**
 * What an engagement has to result in [D:S11a]; a proof of concept only supplements one of these.
 */
public enum Outcome {
  DEPLOYMENT_PLAN,
  UPGRADE_PLAN,
  MIGRATION_PLAN,
  VISION_AND_SCOPE,
  PLANNING_TOOL_OUTPUT
}
