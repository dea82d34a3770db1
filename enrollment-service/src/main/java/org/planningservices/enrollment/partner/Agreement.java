package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The program provider agreement as a partner signed it.
 *
 * @param version of the text, such as {@code 2020-08}
 * @param signedBy name of the person who signed; personal, so it is in no event and no log
 * @param sequence of the partner after signing
 */
@Embeddable
public record Agreement(
    @Column(name = "agreement_version") String version,
    @Column(name = "agreement_signed_by") String signedBy,
    @Column(name = "agreement_signed_at") Instant signedAt,
    @Column(name = "agreement_sequence") Long sequence) {}
