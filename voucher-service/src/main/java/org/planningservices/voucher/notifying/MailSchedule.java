package org.planningservices.voucher.notifying;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Sends queued e-mails, each at least once: a sender that dies between sending and removing lets
 * the e-mail be sent again.
 */
@ApplicationScoped
public class MailSchedule {

  private final MailQueue queue;
  private final Mailer mailer;

  MailSchedule(MailQueue queue, Mailer mailer) {
    this.queue = queue;
    this.mailer = mailer;
  }

  /** No database transaction is open while the mail server is spoken to. */
  @Scheduled(
      every = "${voucher.mail.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    List<MailQueue.Claimed> due = queue.claim();
    while (!due.isEmpty()) {
      due.forEach(this::send);
      due = queue.claim();
    }
  }

  /** What the mail server says can repeat an address, so only the type of the failure is logged. */
  private void send(MailQueue.Claimed mail) {
    try {
      Letter letter = queue.open(mail);
      mailer.send(
          new Mail().setTo(letter.to()).setSubject(letter.subject()).setText(letter.text()));
      queue.remove(mail.mailId());
    } catch (RuntimeException failed) {
      Log.warnf("mail %s not sent, tried again later: %s", mail.mailId(), failed.getClass());
    }
  }
}
