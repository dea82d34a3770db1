package org.planningservices.voucher.redeeming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What follows a redemption. */
@ConfigMapping(prefix = "voucher.redemption")
public interface RedemptionSettings {

  /** Days from the day of redemption to the last one for the payment request [D:S2]. */
  @WithDefault("60")
  int paymentRequestDays();
}
