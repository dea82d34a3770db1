package org.planningservices.voucher.voucher;

import java.util.List;

/**
 * What is known, from the events of other services, of the partner that wants to reserve.
 *
 * @param locationCountry country of the location; null when it is not a location of the partner
 * @param engagementOffering offering of the engagement; null when there is no such engagement
 * @param engagementDays the lengths that the engagement allows
 * @param consultantQualified the lead consultant is the partner's and holds an exam for the
 *     engagement
 * @param fifteenDaysBefore the same customer has the same 15-day engagement on another voucher, for
 *     the same legal entity, division and product
 * @param fifteenDaysOfThisKind likewise, whatever sets the other one apart
 */
public record PartnerStanding(
    Admission admission,
    String locationCountry,
    String engagementOffering,
    List<Integer> engagementDays,
    boolean consultantQualified,
    boolean fifteenDaysBefore,
    boolean fifteenDaysOfThisKind) {

  public PartnerStanding {
    engagementDays = List.copyOf(engagementDays);
  }

  /** The same, for a caller that may not use the location. */
  public PartnerStanding withoutLocation() {
    return new PartnerStanding(
        admission,
        null,
        engagementOffering,
        engagementDays,
        consultantQualified,
        fifteenDaysBefore,
        fifteenDaysOfThisKind);
  }
}
