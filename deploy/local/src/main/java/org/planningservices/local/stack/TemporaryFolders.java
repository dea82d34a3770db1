package org.planningservices.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/**
 * Folders of stacks that last no longer than the process that starts them; one for each process.
 */
public record TemporaryFolders(Path parent) {
  private static final String PROCESS = "process-";

  /** The folder for this process; those of processes that are gone are deleted. */
  public StackFolder take() {
    removeAbandoned();
    return new StackFolder(parent.resolve(PROCESS + ProcessHandle.current().pid()));
  }

  private void removeAbandoned() {
    if (Files.notExists(parent)) {
      return;
    }
    try (Stream<Path> all = Files.list(parent)) {
      all.filter(Files::isDirectory)
          .filter(TemporaryFolders::isAbandoned)
          .toList()
          .forEach(Folders::delete);
    } catch (IOException e) {
      throw new ServerFailure(
          "The data folder " + parent + " cannot be used: " + Diagnosis.of(e), e);
    }
  }

  /** A stack that is only beginning holds no lock yet: its process is asked for, too. */
  private static boolean isAbandoned(Path folder) {
    String process = folder.getFileName().toString().replace(PROCESS, "");
    boolean begins =
        process.matches("\\d{1,9}")
            && Long.parseLong(process) != ProcessHandle.current().pid()
            && ProcessHandle.of(Long.parseLong(process)).isPresent();
    return !begins && StackLock.holder(new StackFolder(folder)).isEmpty();
  }
}
