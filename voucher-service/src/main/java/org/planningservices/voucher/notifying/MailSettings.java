package org.planningservices.voucher.notifying;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** How queued e-mails are sent. */
@ConfigMapping(prefix = "voucher.mail")
public interface MailSettings {

  /**
   * How often to look for e-mails to send, such as {@code 1s}, the shortest; {@code off} for never.
   */
  @Limits(least = "1s", most = "1h", orOff = true)
  String every();

  /** E-mails sent each time, at most; as many may be sent twice when a sender dies. */
  @WithDefault("100")
  @Limits(least = "1", most = "1000")
  int batch();

  /** How long a mail server may take for one e-mail; shorter than the first retry. */
  @WithDefault("PT20S")
  @Limits(least = "1s", most = "5m")
  Duration sendTimeout();

  /** When to try again after the first failure; each further failure doubles it. */
  @WithDefault("PT30S")
  @Limits(least = "1s", most = "1h")
  Duration firstRetry();

  /** The longest wait between two tries; a customer's mail server may be away for days. */
  @WithDefault("PT1H")
  @Limits(least = "1s", most = "1d")
  Duration longestRetry();

  /** Since when an e-mail has to be owed to be kept as failed when it cannot be sent. */
  @WithDefault("P7D")
  @Limits(least = "1m", most = "90d")
  Duration giveUpAfter();

  /**
   * Letters on reservations of one voucher within the period, at most: a partner that reserves and
   * gives back again and again must not fill its customer's mailbox.
   */
  @WithDefault("3")
  @Limits(least = "1", most = "100")
  int reservationLetters();

  /** After it, one letter sums up the reservations that none has mentioned. */
  @WithDefault("P1D")
  @Limits(least = "1m", most = "30d")
  Duration reservationPeriod();

  /** How often to look for such reservations; {@code off} for never. */
  @Limits(least = "1s", most = "1d", orOff = true)
  String summaryEvery();
}
