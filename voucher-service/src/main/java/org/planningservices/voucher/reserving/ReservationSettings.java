package org.planningservices.voucher.reserving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.planningservices.foundation.setting.Spelled;

/** What a reservation has to agree to. */
@ConfigMapping(prefix = "voucher.reservation")
public interface ReservationSettings {

  /** Version of the programme's terms in force; a partner has to accept this one [D:S5]. */
  @WithDefault("2020-08")
  @Spelled(as = "[0-9A-Za-z._-]{1,20}", words = "1 to 20 letters, digits, dots and hyphens")
  String termsVersion();
}
