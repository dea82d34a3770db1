package org.planningservices.payment.forfeiting;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** When redeemed vouchers that were not submitted in time are given up. */
@ConfigMapping(prefix = "payment.forfeiting")
public interface ForfeitingSettings {

  /** How often is looked: a deadline is a day, so minutes after it are soon enough. */
  @Limits(least = "1s", most = "1d")
  Duration every();

  /** How many in one transaction: few enough that nobody waits for their rows. */
  @Limits(least = "1", most = "10000")
  int batch();
}
