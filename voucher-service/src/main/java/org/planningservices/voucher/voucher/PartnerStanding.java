package org.planningservices.voucher.voucher;

import java.util.List;

/**
 * What is known, from the events of other services, of the partner that wants to reserve.
 *
 * @param enrolled in the voucher's offering on the first planned day
 * @param eligible as a company, for the engagement on the first planned day
 * @param locationCountry country of the location; null when it is not a location of the partner
 * @param engagementOffering offering of the engagement; null when there is no such engagement
 * @param engagementDays the lengths that the engagement allows
 * @param consultantQualified the lead consultant is the partner's and holds an exam for the
 *     engagement
 * @param fifteenDaysBefore the same customer has the same 15-day engagement on another voucher, for
 *     the same legal entity, division and product
 */
public record PartnerStanding(
    boolean enrolled,
    boolean eligible,
    String locationCountry,
    String engagementOffering,
    List<Integer> engagementDays,
    boolean consultantQualified,
    boolean fifteenDaysBefore) {

  public PartnerStanding {
    engagementDays = List.copyOf(engagementDays);
  }

  /** The same, for a caller that may not use the location. */
  public PartnerStanding withoutLocation() {
    return new PartnerStanding(
        enrolled,
        eligible,
        null,
        engagementOffering,
        engagementDays,
        consultantQualified,
        fifteenDaysBefore);
  }
}
