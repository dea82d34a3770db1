package org.planningservices.voucher.voucher;

/** Why a partner gives a reservation back [D:S5]. */
public enum ReleaseReason {
  PROGRAM_CHANGED,
  ENGAGEMENT_WILL_NOT_HAPPEN,
  CUSTOMER_WANTS_ANOTHER_PARTNER
}
