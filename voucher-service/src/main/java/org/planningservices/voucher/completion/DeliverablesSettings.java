package org.planningservices.voucher.completion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** Where uploaded deliverables lie, and how many there may be. */
@ConfigMapping(prefix = "voucher.deliverables")
public interface DeliverablesSettings {

  /** Has to survive a restart and be shared by all replicas; no default in production. */
  Path folder();

  /** Files that a partner may upload for one voucher; a report names no more. */
  @WithDefault("50")
  @Limits(least = "1", most = "1000")
  int mostOfAVoucher();

  /** How often to look for uploads that a crash left unfinished; {@code off} for never. */
  @Limits(least = "1s", most = "1d", orOff = true)
  String sweepEvery();

  /** How old an unfinished upload has to be, so that none is taken from whoever is sending it. */
  @WithDefault("P1D")
  @Limits(least = "1h", most = "30d")
  Duration unfinishedFor();
}
