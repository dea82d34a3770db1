package org.planningservices.voucher.notifying;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How queued e-mails are sent. */
@ConfigMapping(prefix = "voucher.mail")
public interface MailSettings {

  /** How often to look for e-mails to send, such as {@code 1s}; {@code off} for never. */
  String every();

  /** E-mails taken at once; few, so that they are sent well before another sender may take them. */
  @WithDefault("10")
  int batch();

  /** When to try again after the first failure; each further failure doubles it. */
  @WithDefault("PT30S")
  Duration firstRetry();

  /** The longest wait between two tries; a customer's mail server may be away for days. */
  @WithDefault("PT1H")
  Duration longestRetry();
}
