package org.planningservices.voucher.expiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.planningservices.foundation.setting.Limits;

/** How vouchers whose days are over are found. */
@ConfigMapping(prefix = "voucher.expiry")
public interface ExpirySettings {

  /**
   * How often to look, such as {@code 1m}; {@code off} for never. Nobody can use a voucher past its
   * end anyway, so this only decides how soon the days are back.
   */
  @Limits(least = "1s", most = "1d", orOff = true)
  String every();

  /** Vouchers that one look-up takes; each is expired in a transaction of its own. */
  @WithDefault("200")
  @Limits(least = "1", most = "10000")
  int batch();
}
