package org.planningservices.voucher.guessing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** How often a voucher's code and its administrator's e-mail may be presented wrongly. */
@ConfigMapping(prefix = "voucher.guessing")
public interface GuessSettings {

  /**
   * Wrong ones of a caller before it has to wait: a program that works for many people of a partner
   * mistypes for all of them.
   */
  @WithDefault("10")
  @Limits(least = "1", most = "1000")
  int freeOfCaller();

  /** Wrong ones for a code, whoever sends them, before all have to wait. */
  @WithDefault("5")
  @Limits(least = "1", most = "1000")
  int freeOfCode();

  /** For how long wrong ones are counted together, from the first one on. */
  @WithDefault("P1D")
  @Limits(least = "1m", most = "30d")
  Duration period();

  /** How long to wait after the last free one; each further one doubles it. */
  @WithDefault("PT30S")
  @Limits(least = "1s", most = "1d")
  Duration firstDelay();

  /** The longest wait: whoever is entitled must not be shut out for long by others' guesses. */
  @WithDefault("PT1H")
  @Limits(least = "1s", most = "30d")
  Duration longestDelay();

  /** Wrong ones for a code after which its customer is informed, once per period. */
  @WithDefault("10")
  @Limits(least = "1", most = "1000")
  int tellCustomerAfter();

  /** How often to look whether a customer has to be informed; {@code off} for never. */
  @Limits(least = "1s", most = "1d", orOff = true)
  String tellEvery();
}
