package org.planningservices.peer.reservation;

import java.util.List;
import java.util.stream.Stream;
import org.planningservices.peer.mail.Letter;
import org.planningservices.peer.mail.MailQueue;
import org.planningservices.peer.voucher.Voucher;
import org.springframework.stereotype.Component;

/** Tells the customer's project manager and administrator. */
@Component
class ReservationLetters {

  private static final String SUBJECT = "Your Planning Services voucher is reserved";

  private static final String TEXT =
      """
      Dear %s,

      A partner has reserved your Planning Services voucher %s:

        partner     %s
        engagement  %s, %d days
        from        %s
        to          %s (dates in UTC)

      No other partner can reserve it now. If you did not expect this, please talk to the partner.

      Kind regards,
      Planning Services programme
      """;

  private final MailQueue queue;

  ReservationLetters(MailQueue queue) {
    this.queue = queue;
  }

  void reserved(Voucher voucher, Voucher.Plan plan, String administratorEmail) {
    String text =
        TEXT.formatted(
            voucher.getProjectManagerName(),
            voucher.getId(),
            plan.partnerId(),
            plan.engagementCode(),
            voucher.getDays(),
            plan.plannedStart(),
            plan.plannedEnd());
    List<Letter> letters =
        Stream.of(voucher.getProjectManagerEmail(), administratorEmail)
            .distinct()
            .map(address -> new Letter(address, SUBJECT, text))
            .toList();
    queue.add(letters);
  }
}
