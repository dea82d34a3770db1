package org.planningservices.voucher.benefit;

import io.smallrye.config.ConfigMapping;

/** How agreements end. */
@ConfigMapping(prefix = "voucher.benefit")
public interface BenefitSettings {

  /**
   * How often to look for agreements that are over, such as {@code 1h}; {@code off} for never.
   * Their days cannot be spent anyway, so this only decides how soon the ledger says so.
   */
  String endAgreementsEvery();
}
