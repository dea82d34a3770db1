package org.planningservices.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * One stack a folder. The system releases the lock however the process ends, so none is ever stale.
 */
public final class StackLock implements AutoCloseable {
  /**
   * What this JVM holds. Closing any channel of a file gives back all locks that the JVM has on it,
   * so a lock's file must not be opened while its lock is held here.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final Duration PATIENCE_WITH_LOOKERS = Duration.ofMillis(300);

  private final StackFolder folder;
  private final FileChannel channel;

  private StackLock(StackFolder folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes its time before it gives up: somebody may only be looking whether it is held. */
  static StackLock acquire(StackFolder folder) {
    long deadline = System.nanoTime() + PATIENCE_WITH_LOOKERS.toNanos();
    Optional<StackLock> lock = tryAcquire(folder);
    while (lock.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(20_000_000);
      lock = tryAcquire(folder);
    }
    return lock.orElseThrow(
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
    return recorded(folder)
        .filter(process -> ProcessHandle.of(process).isPresent())
        .filter(process -> isHeld(folder)); // the number may belong to something else by now
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.holder());
      channel.close();
    } catch (IOException e) {
      throw new ServerFailure("The lock could not be released: " + Diagnosis.of(e), e);
    } finally {
      HELD.remove(folder.root());
    }
  }

  private static Optional<StackLock> tryAcquire(StackFolder folder) {
    if (!HELD.add(folder.root())) {
      return Optional.empty();
    }
    StackLock acquired = null;
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        Files.writeString(folder.holder(), Long.toString(ProcessHandle.current().pid()));
        acquired = new StackLock(folder, channel);
      }
      return Optional.ofNullable(acquired);
    } catch (IOException e) {
      throw new ServerFailure(
          "The data folder " + folder.root() + " cannot be used: " + Diagnosis.of(e), e);
    } finally {
      if (acquired == null) {
        closeQuietly(channel);
        HELD.remove(folder.root());
      }
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // nothing was locked or written through it
    }
  }

  private static Optional<Long> recorded(StackFolder folder) {
    try {
      return Optional.of(Long.parseLong(Files.readString(folder.holder()).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Looks without taking it, or for a moment, shared with others who look, should it be free. */
  private static boolean isHeld(StackFolder folder) {
    if (HELD.contains(folder.root())) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.READ);
        FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return free == null;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new ServerFailure(
          "The data folder " + folder.root() + " cannot be used: " + Diagnosis.of(e), e);
    }
  }
}
