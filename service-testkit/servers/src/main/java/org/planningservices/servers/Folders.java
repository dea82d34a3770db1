package org.planningservices.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders and private files of the servers. */
public final class Folders {
  private Folders() {}

  /** A new folder under the system's folder for temporary files. */
  public static Path temporary(String purpose) {
    try {
      return Files.createTempDirectory("planning-services-" + purpose + "-");
    } catch (IOException e) {
      throw new ServerFailure("No temporary folder could be created: " + Diagnosis.of(e), e);
    }
  }

  /** Deletes a folder and all in it; what cannot be deleted stays. */
  public static void delete(Path folder) {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      return;
    }
    for (Path path : deepestFirst) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        return; // a temporary folder that could not be emptied is the system's to clean
      }
    }
  }

  /** Makes the folder, and those above it that are missing, for its owner alone; or leaves it. */
  public static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Writes a file that only its owner can read, in a folder that is made for its owner alone. */
  public static void writePrivate(Path file, String content) throws IOException {
    createPrivate(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, content);
    Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
