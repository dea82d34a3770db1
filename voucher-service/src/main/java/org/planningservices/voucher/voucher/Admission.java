package org.planningservices.voucher.voucher;

/**
 * Whether the programme lets a partner deliver: both today, since who has lapsed takes nothing new
 * on [D7], and on the first planned day; days are those of the country of delivery.
 *
 * @param enrolledToday in the voucher's offering
 * @param eligibleToday as a company, for the engagement
 */
public record Admission(
    boolean enrolledToday,
    boolean enrolledAtStart,
    boolean eligibleToday,
    boolean eligibleAtStart) {}
