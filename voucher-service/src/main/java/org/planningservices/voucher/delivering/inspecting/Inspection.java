package org.planningservices.voucher.delivering.inspecting;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tells what a file is, from its content alone, and refuses what could do harm to whoever opens it.
 * Files are hostile until it is done: it runs on few threads, each with a {@link Budget}.
 */
@ApplicationScoped
public class Inspection {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final int MAGIC_BYTES = 8;
  private static final long IDLE_SECONDS = 30;

  private final InspectionSettings settings;
  private final ThreadPoolExecutor threads;

  Inspection(InspectionSettings settings) {
    this.settings = settings;
    threads =
        new ThreadPoolExecutor(
            settings.atOnce(),
            settings.atOnce(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform().daemon().name("file inspection").unstarted(work));
    threads.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /**
   * @return empty when it is none of the types
   * @throws FlawedFile when it is one, but not to be taken
   */
  public Optional<DeliverableType> inspect(Path file) {
    try {
      return threads.submit(() -> look(file)).get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case FlawedFile flawed -> throw flawed;
        case StackOverflowError tooDeep -> throw new FlawedFile(Flaw.TOO_COMPLEX);
        case IOException unreadable -> throw new UncheckedIOException(unreadable);
        default -> throw new IllegalStateException("file not inspected", failed.getCause());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a file was inspected", stopping);
    }
  }

  /** On the present thread, which has to be one of the platform for its cost to be counted. */
  Optional<DeliverableType> look(Path file) throws IOException {
    byte[] start = start(file);
    if (startsWith(start, PDF)) {
      PdfFile.check(file, settings);
      return Optional.of(DeliverableType.PDF);
    }
    if (CompoundFile.isOne(start)) {
      if (CompoundFile.holdsEncryptedDocument(file)) {
        throw new FlawedFile(Flaw.ENCRYPTED);
      }
      return Optional.empty();
    }
    return startsWith(start, ARCHIVE)
        ? new OfficeFile(file, Budget.ofOffice(settings)).type()
        : Optional.empty();
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(MAGIC_BYTES);
    }
  }

  private static boolean startsWith(byte[] content, byte[] magic) {
    return content.length >= magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }
}
