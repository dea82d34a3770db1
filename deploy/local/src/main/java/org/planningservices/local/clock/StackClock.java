package org.planningservices.local.clock;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.planningservices.local.endpoint.Problem;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/**
 * Real time plus what a file says: eight bytes, a big-endian number of microseconds, which every
 * service of the stack maps into its memory and sees change at once. It only goes forward, also
 * over a restart: data that has been written would otherwise lie in the future.
 */
public final class StackClock {
  /** Far enough for any deadline, and no date gets a fifth digit. */
  private static final Duration FURTHEST = Duration.ofDays(36_525);

  private static final VarHandle OFFSET =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN).varHandle();

  private final Clock real;
  private final MemorySegment file;

  private StackClock(Clock real, MemorySegment file) {
    this.real = real;
    this.file = file;
  }

  /** The clock that the file keeps; a file that is missing is made, for its owner alone. */
  public static StackClock of(Path file, Clock real) {
    try {
      if (Files.notExists(file)) {
        Folders.writePrivate(file, "\0".repeat(Long.BYTES));
      }
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        requireClock(file, channel.size());
        return new StackClock(
            real, channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES, Arena.global()));
      }
    } catch (IOException e) {
      throw new ServerFailure("The clock " + file + " cannot be used: " + Diagnosis.of(e), e);
    }
  }

  /** How far the clock that a file keeps is ahead; zero when there is none. */
  public static Duration ahead(Path file) {
    return Files.exists(file) ? of(file, Clock.systemUTC()).ahead() : Duration.ZERO;
  }

  /** How far it is ahead of real time. */
  public Duration ahead() {
    return Duration.of((long) OFFSET.getVolatile(file, 0L), ChronoUnit.MICROS);
  }

  public Instant instant() {
    return real.instant().plus(ahead()).truncatedTo(ChronoUnit.MICROS);
  }

  /** From now on it is that instant, and time goes on. */
  synchronized void moveTo(Instant instant) {
    Instant now = instant();
    if (instant.isBefore(now)) {
      throw Problem.conflict(
          "clock.backwards", "The clock only goes forward, and it is already " + now + ".");
    }
    moveAhead("/instant", Duration.between(real.instant(), instant));
  }

  synchronized void advance(Duration duration) {
    boolean tooFar = duration.compareTo(FURTHEST) > 0; // and perhaps too far to be added
    moveAhead("/advance", tooFar ? duration : ahead().plus(duration));
  }

  private void moveAhead(String pointer, Duration ahead) {
    if (ahead.compareTo(FURTHEST) > 0) {
      throw Problem.invalid(
          pointer,
          "clock.too-far",
          "The clock can go no further than %s, a hundred years ahead of real time."
              .formatted(real.instant().plus(FURTHEST).truncatedTo(ChronoUnit.SECONDS)));
    }
    OFFSET.setVolatile(file, 0L, ahead.toNanos() / 1_000);
    file.force();
  }

  private static void requireClock(Path file, long bytes) {
    if (bytes != Long.BYTES) {
      throw new ServerFailure(
          "The clock " + file + " has to have eight bytes, not " + bytes + ": it is broken.");
    }
  }
}
