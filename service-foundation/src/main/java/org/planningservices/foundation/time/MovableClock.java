package org.planningservices.foundation.time;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Real time plus what a file says: eight bytes, a big-endian number of microseconds. The file is
 * mapped into memory, so that looking at the clock costs nothing and every process that maps it
 * sees a move at the same instant. Who moves it sees to it that it only goes forward.
 */
final class MovableClock extends Clock {

  private static final VarHandle OFFSET =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN).varHandle();

  private final Clock real;
  private final MemorySegment file;

  private MovableClock(Clock real, MemorySegment file) {
    this.real = real;
    this.file = file;
  }

  /**
   * @param real ticks in microseconds
   * @throws IllegalStateException when there is no such file
   */
  static MovableClock of(Clock real, Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() != Long.BYTES) {
        throw new IllegalStateException(
            "planning.clock.file: " + file + " has to have eight bytes, not " + channel.size());
      }
      return new MovableClock(
          real, channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES, Arena.global()));
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "planning.clock.file: "
              + file
              + " cannot be read. It is made by: ./planning-services start --clock",
          unreadable);
    }
  }

  @Override
  public Instant instant() {
    return real.instant().plus((long) OFFSET.getVolatile(file, 0L), ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(real.withZone(zone), file);
  }
}
