package org.planningservices.voucher.notifying;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends queued e-mails, each at least once: a sender that dies between sending and removing lets
 * the e-mail be sent again.
 */
@ApplicationScoped
public class MailSchedule {

  private final MailQueue queue;
  private final ReactiveMailer mailer;
  private final MailSettings settings;

  MailSchedule(MailQueue queue, ReactiveMailer mailer, MailSettings settings) {
    this.queue = queue;
    this.mailer = mailer;
    this.settings = settings;
  }

  /**
   * One at a time, so that each is sent well before another sender may take it. No database
   * transaction is open while the mail server is spoken to.
   */
  @Scheduled(
      every = "${voucher.mail.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Optional<MailQueue.Claimed> due = queue.claim();
    while (due.isPresent()) {
      UUID mailId = due.get().mailId();
      due = isSent(due.get()) ? queue.claimAfter(mailId) : queue.claim();
    }
  }

  /** What the mail server says can repeat an address, so only the type of the failure is logged. */
  private boolean isSent(MailQueue.Claimed mail) {
    try {
      Letter letter = queue.open(mail);
      // Only the reactive mailer can be waited for with a limit.
      mailer
          .send(Mail.withText(letter.to(), letter.subject(), letter.text()))
          .await()
          .atMost(settings.sendTimeout());
      return true;
    } catch (RuntimeException failed) {
      boolean givenUp = queue.giveUp(mail.mailId());
      Log.warnf(
          "mail %s not sent, %s: %s",
          mail.mailId(),
          givenUp ? "given up and kept as failed" : "tried again later",
          failed.getClass());
      return false;
    }
  }
}
