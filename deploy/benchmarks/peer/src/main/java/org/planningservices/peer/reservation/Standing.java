package org.planningservices.peer.reservation;

import java.util.List;

/** What is known of a partner that wants to reserve, from the events of other services. */
record Standing(
    boolean enrolledToday,
    boolean enrolledAtStart,
    boolean eligibleToday,
    boolean eligibleAtStart,
    String locationCountry,
    String engagementOffering,
    List<Integer> engagementDays,
    boolean consultantQualified,
    boolean fifteenDaysBefore,
    boolean fifteenDaysOfThisKind,
    String administratorEmail) {}
