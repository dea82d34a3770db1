package org.planningservices.voucher.benefit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.planningservices.foundation.setting.Limits;

/** How agreements end. */
@ConfigMapping(prefix = "voucher.benefit")
public interface BenefitSettings {

  /**
   * How often to look for agreements that are over, such as {@code 1h}; {@code off} for never.
   * Their days cannot be spent anyway, so this only decides how soon the ledger says so.
   */
  @Limits(least = "1s", most = "1d", orOff = true)
  String endAgreementsEvery();

  /** Agreements that one look-up takes; each is ended in a transaction of its own. */
  @WithDefault("100")
  @Limits(least = "1", most = "10000")
  int endAgreementsBatch();
}
