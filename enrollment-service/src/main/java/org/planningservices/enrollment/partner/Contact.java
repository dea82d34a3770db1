package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The primary contact of a location; personal, so it is in no event and no log.
 *
 * @param email a work address [D:S37]
 */
@Embeddable
public record Contact(
    @Column(name = "contact_name") String name, @Column(name = "contact_email") String email) {}
