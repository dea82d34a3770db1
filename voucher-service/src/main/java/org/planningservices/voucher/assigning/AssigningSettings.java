package org.planningservices.voucher.assigning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** The numbers of a new voucher. */
@ConfigMapping(prefix = "voucher.assignment")
interface AssigningSettings {

  /** How long a voucher is valid [programme 13.2]. */
  @WithDefault("P180D")
  @Limits(least = "1d", most = "3650d")
  Duration lifetime();
}
