package org.planningservices.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.planningservices.servers.ServerFailure;

/**
 * One stack a folder. The system releases the lock however the process ends, so none is ever stale.
 */
public final class StackLock implements AutoCloseable {
  private final FileChannel channel;

  private StackLock(FileChannel channel) {
    this.channel = channel;
  }

  static StackLock acquire(StackFolder folder) {
    return tryAcquire(folder)
        .orElseThrow(
            () ->
                new ServerFailure(
                    "A stack already runs in "
                        + folder.root()
                        + " (process "
                        + holder(folder).map(String::valueOf).orElse("unknown")
                        + "). End it with: ./planning-services stop"));
  }

  /** The process that holds the folder, when one does. */
  public static Optional<Long> holder(StackFolder folder) {
    if (Files.notExists(folder.lock())) {
      return Optional.empty();
    }
    Optional<StackLock> free = tryAcquire(folder);
    if (free.isPresent()) {
      free.get().close();
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(Files.readString(folder.lock()).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ServerFailure("The lock could not be given back: " + e.getMessage(), e);
    }
  }

  private static Optional<StackLock> tryAcquire(StackFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return Optional.of(new StackLock(channel));
    } catch (IOException e) {
      throw new ServerFailure(
          "The data folder " + folder.root() + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another stack in this JVM
    }
  }
}
