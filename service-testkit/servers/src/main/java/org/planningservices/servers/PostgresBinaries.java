package org.planningservices.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this platform, unpacked once per user into the cache folder. */
final class PostgresBinaries {
  private static final String UNPACKING = "unpacking-";
  private static final Pattern NAME_WHILE_UNPACKING = Pattern.compile(UNPACKING + "(\\d{1,9})-.*");

  private PostgresBinaries() {}

  /** The folder that holds {@code bin/postgres}. */
  static synchronized Path folder() {
    try {
      byte[] archive = archive();
      CRC32 crc = new CRC32();
      crc.update(archive);
      Path folder = cache().resolve("postgres-" + Long.toHexString(crc.getValue()));
      if (!Files.exists(folder.resolve("bin/postgres"))) {
        unpack(archive, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new ServerFailure(
          "The PostgreSQL programs could not be unpacked: " + Diagnosis.of(e), e);
    }
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    try (InputStream in =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
      return in.readAllBytes();
    } catch (IllegalStateException e) {
      throw new ServerFailure(
          "There are no PostgreSQL programs for "
              + system
              + " "
              + System.getProperty("os.arch")
              + " in this build.",
          e);
    }
  }

  private static Path cache() throws IOException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "planning-services");
    try {
      return Files.createDirectories(cache);
    } catch (FileSystemException e) {
      return Files.createDirectories(
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "planning-services-" + System.getProperty("user.name")));
    }
  }

  /**
   * Unpacks beside and renames: an interrupted run leaves nothing that the next one would take for
   * complete.
   */
  private static void unpack(byte[] archive, Path folder) throws IOException {
    removeAbandoned(folder.getParent());
    Path beside =
        Files.createTempDirectory(
            folder.getParent(), UNPACKING + ProcessHandle.current().pid() + "-");
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, beside.resolve(entry.getName()).normalize());
      }
      rename(beside, folder);
    } finally {
      Folders.delete(beside); // what is left when the disk is full, or when another was first
    }
  }

  private static void rename(Path beside, Path folder) throws IOException {
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, folder);
    } catch (FileSystemException e) {
      if (!Files.exists(folder.resolve("bin/postgres"))) {
        throw e;
      }
    }
  }

  /** Deletes what killed processes left half unpacked. */
  private static void removeAbandoned(Path cache) throws IOException {
    try (Stream<Path> all = Files.list(cache)) {
      all.filter(PostgresBinaries::isAbandoned).toList().forEach(Folders::delete);
    }
  }

  private static boolean isAbandoned(Path path) {
    Matcher name = NAME_WHILE_UNPACKING.matcher(path.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    Set<PosixFilePermission> permissions =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    if ((entry.getMode() & 0100) != 0) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
    }
    Files.setPosixFilePermissions(target, permissions);
  }
}
