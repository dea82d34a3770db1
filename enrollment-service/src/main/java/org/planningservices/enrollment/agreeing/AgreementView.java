package org.planningservices.enrollment.agreeing;

import java.time.Instant;
import java.util.UUID;
import org.planningservices.enrollment.partner.PartnerEvent;

/**
 * The agreement as it was signed.
 *
 * @param sequence of the partner after signing; also of the event AgreementSigned
 */
public record AgreementView(
    UUID partnerId, String version, String signedBy, Instant signedAt, long sequence) {

  static AgreementView of(PartnerEvent.AgreementSigned event, AgreementRequest request) {
    return new AgreementView(
        event.partnerId(),
        event.agreementVersion(),
        request.signedBy(),
        event.at(),
        event.sequence());
  }
}
