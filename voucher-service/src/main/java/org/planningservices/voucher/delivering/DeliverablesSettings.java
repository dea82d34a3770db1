package org.planningservices.voucher.delivering;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where uploaded deliverables lie. */
@ConfigMapping(prefix = "voucher.deliverables")
public interface DeliverablesSettings {

  /** Has to survive a restart and be shared by all replicas; no default in production. */
  Path folder();
}
