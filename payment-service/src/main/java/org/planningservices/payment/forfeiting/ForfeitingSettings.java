package org.planningservices.payment.forfeiting;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When redeemed vouchers that were not submitted in time are given up. */
@ConfigMapping(prefix = "payment.forfeiting")
public interface ForfeitingSettings {

  /** How often is looked: a deadline is a day, so minutes after it are soon enough. */
  Duration every();

  /** How many in one transaction: few enough that nobody waits for their rows. */
  @Min(1)
  int batch();
}
