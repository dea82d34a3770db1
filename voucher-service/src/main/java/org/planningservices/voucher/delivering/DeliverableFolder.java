package org.planningservices.voucher.delivering;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningservices.voucher.completion.DeliverablesSettings;

/**
 * The folder of uploaded files, each under its SHA-256: storing the same bytes twice keeps one
 * file. A file is whole and on the disk before anything refers to it; a crash leaves at most a file
 * that nothing refers to.
 */
@ApplicationScoped
class DeliverableFolder {

  /** Where uploads are written while they arrive. */
  private static final String INCOMING = "incoming";

  private static final String PART = ".part";

  private final Path folder;

  @Inject
  DeliverableFolder(DeliverablesSettings settings) {
    this(settings.folder());
  }

  DeliverableFolder(Path folder) {
    this.folder = folder;
  }

  /** SHA-256 of a file, in lower-case hexadecimal. */
  static String sha256(Path file) {
    try (InputStream content =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) content).getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Where the file with that hash lies, once it is stored. */
  Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** An empty file for an upload to be written to; whoever asked for it removes it. */
  Path arriving() throws IOException {
    Path incoming = folder.resolve(INCOMING);
    Files.createDirectories(incoming);
    return Files.createTempFile(incoming, "upload", "");
  }

  /** Copies an upload to its place; nobody ever sees a part of it there. */
  void store(Path upload, String sha256) {
    Path place = path(sha256);
    if (Files.exists(place)) {
      return;
    }
    Path arriving = place.resolveSibling(sha256 + "." + UUID.randomUUID() + PART);
    try {
      createFolder(place.getParent());
      Files.copy(upload, arriving);
      force(arriving, StandardOpenOption.WRITE);
      Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
      force(place.getParent(), StandardOpenOption.READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(arriving);
    }
  }

  /** Its name has to be on the disk, too, before a file in it counts as kept. */
  private void createFolder(Path part) throws IOException {
    if (!Files.isDirectory(part)) {
      Files.createDirectories(part);
      force(folder, StandardOpenOption.READ);
    }
  }

  /**
   * Removes what crashes left: uploads that arrived and were never stored, and unfinished copies.
   *
   * @return how many
   */
  int sweep(Instant before) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<Path> left = files.filter(file -> isLeft(file, before)).toList();
      left.forEach(DeliverableFolder::discard);
      return left.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isLeft(Path file, Instant before) {
    boolean unfinished =
        file.getParent().equals(folder.resolve(INCOMING)) || file.toString().endsWith(PART);
    try {
      return unfinished
          && Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (IOException gone) {
      return false;
    }
  }

  /** A disk that ran full must not be kept full by what could not be stored. */
  private static void discard(Path arriving) {
    try {
      Files.deleteIfExists(arriving);
    } catch (IOException e) {
      Log.warnf(e, "an unfinished upload was left behind: %s", arriving.getFileName());
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
