package org.planningservices.foundation.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** UUIDv7 (RFC 9562): sorts by the millisecond it was made in, so it is also a paging key. */
public final class UniqueId {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private UniqueId() {}

  public static UUID next() {
    return GENERATOR.generate();
  }
}
