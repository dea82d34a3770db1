package org.planningservices.voucher.delivering.inspecting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What looking into one uploaded file may cost. */
@ConfigMapping(prefix = "voucher.inspection")
public interface InspectionSettings {

  /** Files looked into at the same time; others wait, so that uploads cost no more than so much. */
  @WithDefault("2")
  int atOnce();

  /** Time of a processor for one file: an honest one of 25 MiB takes a fifth of it. */
  @WithDefault("PT0.4S")
  Duration longest();

  /**
   * Bytes of memory asked for during one inspection, all together and not at a time; what is asked
   * for last may be as much again.
   */
  @WithDefault("31457280")
  long mostMemory();
}
