package org.planningservices.enrollment.partner;

import static org.planningservices.enrollment.partner.MembershipStatus.AGREEMENT_SIGNED;
import static org.planningservices.enrollment.partner.MembershipStatus.ENROLLED;
import static org.planningservices.enrollment.partner.MembershipStatus.REGISTERED;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that can happen to a partner: from which states, and to which. Each move is one event
 * [programme 11.5].
 */
public enum PartnerMove {
  /** From no state at all: a registered organization does not register again. */
  REGISTER(Set.of(), REGISTERED),
  ADD_LOCATION(from(REGISTERED, AGREEMENT_SIGNED, ENROLLED)),
  SIGN_AGREEMENT(from(REGISTERED), AGREEMENT_SIGNED),
  ENROLL(from(AGREEMENT_SIGNED, ENROLLED), ENROLLED),
  PUBLISH_PROFILE(from(REGISTERED, AGREEMENT_SIGNED, ENROLLED));

  private final Set<MembershipStatus> from;
  private final MembershipStatus to;

  /** A move that leaves the state as it is. */
  PartnerMove(Set<MembershipStatus> from) {
    this(from, null);
  }

  PartnerMove(Set<MembershipStatus> from, MembershipStatus to) {
    this.from = from;
    this.to = to;
  }

  private static Set<MembershipStatus> from(MembershipStatus first, MembershipStatus... others) {
    return EnumSet.of(first, others);
  }

  public boolean leadsFrom(MembershipStatus status) {
    return from.contains(status);
  }

  /** The state that this move leads to; null when it leaves the state as it is. */
  MembershipStatus to() {
    return to;
  }

  /** The state after this move; an illegal move is the caller's mistake. */
  MembershipStatus after(MembershipStatus status) {
    if (!leadsFrom(status)) {
      throw new IllegalStateException(this + " is not allowed in " + status);
    }
    return to == null ? status : to;
  }
}
