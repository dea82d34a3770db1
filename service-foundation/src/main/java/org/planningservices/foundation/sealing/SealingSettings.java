package org.planningservices.foundation.sealing;

import io.smallrye.config.ConfigMapping;

/** The secret of a service; production has no default for it. */
@ConfigMapping(prefix = "planning.sealing")
public interface SealingSettings {

  /** Base64 of 32 random bytes; everything sealed is lost with it, so it is backed up apart. */
  String key();
}
