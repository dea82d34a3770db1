package org.planningservices.kubernetes.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.planningservices.kubernetes.pod.Podman;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/** The file of a stack's clock, and nothing else of its folder, as the volume {@code clock}. */
final class SharedClock {
  private static final String VOLUME = "clock";

  private final Podman podman;

  SharedClock(Podman podman) {
    this.podman = podman;
  }

  /**
   * @param folder new, beside the stack's own
   */
  void share(Stack stack, Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = stack.clockFile().orElseThrow();
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      Files.createLink(folder.resolve("ahead"), file); // written in place, so both stay one file
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new ServerFailure("The clock cannot be shared: " + Diagnosis.of(e), e);
    }
    remove();
    podman.run(
        "volume",
        "create",
        "--opt",
        "type=none",
        "--opt",
        "o=bind",
        "--opt",
        "device=" + folder,
        VOLUME);
  }

  void remove() {
    podman.tryTo("volume", "rm", "--force", VOLUME);
  }
}
