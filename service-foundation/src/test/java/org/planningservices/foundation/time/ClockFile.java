package org.planningservices.foundation.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Moves the clock of whoever has the file, as the stack does. */
final class ClockFile {

  private ClockFile() {}

  static Path write(Path file, Duration ahead) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).putLong(ahead.toNanos() / 1_000).flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(bytes, 0);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
