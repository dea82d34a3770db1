package org.planningservices.foundation.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDv7 (RFC 9562): sorts by the millisecond it was made in, so it is also a paging key. That is
 * real time, also where the clock can be moved: the clock only goes forward, so lists have the
 * order in which things came about by either.
 */
public final class UniqueId {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private UniqueId() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /** The real time at which an id from here was made, to the millisecond. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
