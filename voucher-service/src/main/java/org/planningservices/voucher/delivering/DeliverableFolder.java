package org.planningservices.voucher.delivering;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.HexFormat;
import java.util.UUID;

/**
 * The folder of uploaded files, each under its SHA-256: storing the same bytes twice keeps one
 * file. A file is whole and on the disk before anything refers to it; a crash leaves at most a file
 * that nothing refers to.
 */
@ApplicationScoped
class DeliverableFolder {

  private final Path folder;

  DeliverableFolder(DeliverablesSettings settings) {
    this.folder = settings.folder();
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

  /** Copies an upload to its place; nobody ever sees a part of it there. */
  void store(Path upload, String sha256) {
    Path place = path(sha256);
    if (Files.exists(place)) {
      return;
    }
    Path arriving = place.resolveSibling(sha256 + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(place.getParent());
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

  /** A disk that ran full must not be kept full by what could not be stored. */
  private static void discard(Path arriving) {
    try {
      Files.deleteIfExists(arriving);
    } catch (IOException e) {
      Log.warnf(e, "an unfinished upload stays behind: %s", arriving.getFileName());
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
