package org.planningservices.enrollment.partner;

/**
 * What a partner says about a location [D:S37].
 *
 * @param legalEntity the company that is paid there
 * @param phone at most ten digits, without country code; null when there is none
 */
public record LocationDetails(
    String name, String legalEntity, Address address, Contact contact, String phone) {}
