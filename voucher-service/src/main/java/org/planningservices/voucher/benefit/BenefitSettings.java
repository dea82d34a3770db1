package org.planningservices.voucher.benefit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How agreements end. */
@ConfigMapping(prefix = "voucher.benefit")
public interface BenefitSettings {

  /**
   * How often to look for agreements that are over, such as {@code 1h}; {@code off} for never.
   * Their days cannot be spent anyway, so this only decides how soon the ledger says so.
   */
  String endAgreementsEvery();

  /** Agreements that one look-up takes; each is ended in a transaction of its own. */
  @WithDefault("100")
  int endAgreementsBatch();
}
