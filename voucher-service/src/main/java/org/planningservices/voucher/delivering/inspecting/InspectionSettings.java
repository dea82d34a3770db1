package org.planningservices.voucher.delivering.inspecting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.planningservices.foundation.setting.Limits;

/** What looking into one uploaded file may cost. */
@ConfigMapping(prefix = "voucher.inspection")
public interface InspectionSettings {

  /** Files looked into at the same time; others wait, so that uploads cost no more than so much. */
  @WithDefault("2")
  @Limits(least = "1", most = "64")
  int atOnce();

  /** Time of a processor for one file: an honest one of 25 MiB takes a fifth of it. */
  @WithDefault("PT0.4S")
  @Limits(least = "50ms", most = "1m")
  Duration longest();

  /**
   * Bytes of memory asked for during one inspection of an Office document, all together and not at
   * a time; what is asked for last may be as much again.
   */
  @Limits(least = "1048576", most = "1073741824")
  @WithDefault("31457280")
  long mostMemory();

  /**
   * The same for a PDF, whose pieces are bounded, so that the last is small: 3,300 to 4,400 bytes
   * an object.
   */
  @Limits(least = "1048576", most = "1073741824")
  @WithDefault("50331648")
  long mostMemoryOfPdf();
}
