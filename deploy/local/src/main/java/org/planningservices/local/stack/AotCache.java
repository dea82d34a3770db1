package org.planningservices.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.servers.Diagnosis;

/**
 * The JVM's cache of loaded and linked classes for one packaged service, kept in its target folder:
 * recorded by a run that ends in order, good for the same jar and the same JVM.
 */
public record AotCache(Path jar) {
  private static final String RECORDING = "recording-";

  boolean isFresh() {
    try {
      return Files.exists(file())
          && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  List<String> use() {
    return List.of("-XX:AOTCache=" + file());
  }

  /** False in a checkout that cannot be written. */
  boolean isRecordable() {
    try {
      Files.createDirectories(file().getParent());
      removeAbandoned();
      return Files.isWritable(file().getParent());
    } catch (IOException e) {
      return false;
    }
  }

  List<String> record() {
    return recordingTo(recording());
  }

  /**
   * Classes alone: how often each method was called would be recorded, too. It makes the file 8 MB
   * larger, all of which becomes resident, and compilers begin with all of it at once at a start.
   */
  public static List<String> recordingTo(Path file) {
    return List.of(
        "-XX:AOTCacheOutput=" + file, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");
  }

  /**
   * To be called when the recording process has ended; what it did not complete is not kept. Should
   * that fail, the next start records again.
   */
  void keep() {
    Path stillNeeded = recording().resolveSibling(recording().getFileName() + ".config");
    try {
      if (Files.exists(recording()) && Files.notExists(stillNeeded)) {
        Files.move(recording(), file(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      System.err.println("The AOT cache " + file() + " could not be kept: " + Diagnosis.of(e));
    }
  }

  /** Deletes what killed recordings left. */
  private void removeAbandoned() throws IOException {
    try (Stream<Path> all = Files.list(file().getParent())) {
      for (Path left : all.filter(AotCache::isAbandoned).toList()) {
        Files.deleteIfExists(left);
      }
    }
  }

  private static boolean isAbandoned(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(RECORDING)
        && ProcessHandle.of(Long.parseLong(name.replaceAll("\\D", ""))).isEmpty();
  }

  private Path file() {
    return jar.resolveSibling("../aot/java-" + Runtime.version() + ".aot").normalize();
  }

  /** Two stacks may record at once. */
  private Path recording() {
    return file().resolveSibling(RECORDING + ProcessHandle.current().pid() + ".aot");
  }
}
