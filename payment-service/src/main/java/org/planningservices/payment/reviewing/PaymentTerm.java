package org.planningservices.payment.reviewing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.planningservices.foundation.setting.Limits;

/** The last day for the payment of what is approved. */
@ConfigMapping(prefix = "payment.sla")
public interface PaymentTerm {

  /** Calendar days after approval: the programme promises payment within 30 [D:S16]. */
  @WithDefault("30")
  @Limits(least = "1", most = "365")
  int days();
}
