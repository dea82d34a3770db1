package org.planningservices.voucher.notifying;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sends queued e-mails, each at least once: those of a batch whose sender dies before it could
 * remove them are sent again.
 */
@ApplicationScoped
public class MailSchedule {

  private final MailQueue queue;
  private final ReactiveMailer mailer;
  private final MailSettings settings;
  private final Clock clock;

  MailSchedule(MailQueue queue, ReactiveMailer mailer, MailSettings settings, Clock clock) {
    this.queue = queue;
    this.mailer = mailer;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One batch, so that a mail server is asked for no more in a second than it bears, and what is
   * owed to many waits here rather than there. No database transaction is open while the mail
   * server is spoken to.
   */
  @Scheduled(
      every = "${voucher.mail.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    long begin = System.nanoTime();
    List<UUID> sent = new ArrayList<>();
    try {
      for (MailQueue.Claimed mail : queue.claim()) {
        if (isTooLate(begin)) {
          return; // the others are tried again when they are due
        }
        if (isSent(mail)) {
          sent.add(mail.mailId());
        }
      }
    } finally {
      if (!sent.isEmpty()) {
        queue.remove(sent);
      }
    }
  }

  /** Each e-mail is sent well before another sender may take it. */
  private boolean isTooLate(long begin) {
    long left = settings.firstRetry().minus(settings.sendTimeout()).toNanos();
    return System.nanoTime() - begin > left;
  }

  /** The deadlines in a letter are by this clock, and so is what it says about itself. */
  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** What the mail server says can repeat an address, so only the type of the failure is logged. */
  private boolean isSent(MailQueue.Claimed mail) {
    try {
      Letter letter = queue.open(mail);
      // Only the reactive mailer can be waited for with a limit.
      mailer
          .send(
              Mail.withText(letter.to(), letter.subject(), letter.text()).addHeader("Date", date()))
          .await()
          .atMost(settings.sendTimeout());
      return true;
    } catch (RuntimeException failed) {
      boolean givenUp = queue.giveUp(mail.mailId());
      Log.warnf(
          "mail %s not sent, %s: %s",
          mail.mailId(),
          givenUp ? "given up and kept as failed" : "will be tried again later",
          failed.getClass());
      return false;
    }
  }
}
