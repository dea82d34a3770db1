package org.planningservices.foundation.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which clock the service looks at. */
@ConfigMapping(prefix = "planning.clock")
public interface ClockSettings {

  /**
   * The file by which the stack moves the clock of all its services; none: real time. Only where
   * the profile is dev, test or local, since whoever can write the file decides what has expired.
   */
  Optional<Path> file();
}
