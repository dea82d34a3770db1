package org.planningservices.payment.reviewing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** The last day for the payment of what is approved. */
@ConfigMapping(prefix = "payment.sla")
public interface PaymentTerm {

  /** Calendar days after approval: the programme promises payment within 30 [D:S16]. */
  @WithDefault("30")
  @Min(1)
  int days();
}
