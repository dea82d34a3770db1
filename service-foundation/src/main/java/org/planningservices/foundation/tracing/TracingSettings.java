package org.planningservices.foundation.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.planningservices.foundation.setting.Limits;

/** Which traces are kept. */
@ConfigMapping(prefix = "planning.tracing")
public interface TracingSettings {

  /** Whether anybody collects them; otherwise none is kept, and requests do not pay for it. */
  boolean collected();

  /** Of the requests that come without a trace of their own, the part that is kept: 0 to 1. */
  @WithDefault("1.0")
  @Limits(least = "0", most = "1")
  double ratio();
}
