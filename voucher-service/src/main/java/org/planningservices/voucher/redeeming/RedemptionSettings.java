package org.planningservices.voucher.redeeming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.planningservices.foundation.setting.Limits;

/** What follows a redemption. */
@ConfigMapping(prefix = "voucher.redemption")
public interface RedemptionSettings {

  /** Days from the day of redemption to the last one for the payment request [D:S2]. */
  @WithDefault("60")
  @Limits(least = "1", most = "3650")
  int paymentRequestDays();
}
