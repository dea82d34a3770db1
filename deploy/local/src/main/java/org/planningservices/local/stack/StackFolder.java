package org.planningservices.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.Folders;
import org.planningservices.servers.ServerFailure;

/**
 * What a stack keeps on disk. What is made here is readable by its owner alone, there are secrets
 * in it; the root is left as it is when it is there already.
 */
public record StackFolder(Path root) {
  private static final int SEALING_KEY_BYTES = 32;

  public StackFolder {
    root = root.toAbsolutePath().normalize();
  }

  public void create() {
    try {
      Folders.createPrivate(root);
      Folders.createPrivate(logs());
      Folders.createPrivate(deliverables());
    } catch (IOException e) {
      throw new ServerFailure(
          "The data folder "
              + root
              + " cannot be used: "
              + Diagnosis.of(e)
              + " Choose another with PLANNING_SERVICES_HOME.",
          e);
    }
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  /** Of a stack that was started with {@code --secure}. */
  public Path certificates() {
    return root.resolve("certificates");
  }

  /** What everybody's certificate in a secure stack is signed by. */
  public Path authority() {
    return certificates().resolve("ca.crt");
  }

  /**
   * The variables with which each service finds its servers, for whoever starts services
   * separately.
   */
  Path environment(Service service) {
    return environments().resolve(service.title() + ".env");
  }

  public Path environments() {
    return root.resolve("environment");
  }

  public Path issuerKey() {
    return root.resolve("secrets/issuer-key.json");
  }

  /** How far the clock of the services is ahead, once it can be moved. */
  Path clock() {
    return root.resolve("clock");
  }

  Path lock() {
    return root.resolve("lock");
  }

  /** The process that holds the lock; not in the lock's own file, see {@link StackLock}. */
  Path holder() {
    return root.resolve("holder");
  }

  Path description() {
    return root.resolve("running.properties");
  }

  Path deliverables() {
    return root.resolve("deliverables");
  }

  /**
   * The key under which services seal what is personal; made once, then kept: without it, sealed
   * data is lost.
   */
  String sealingKey() {
    Path file = root.resolve("secrets/sealing-key");
    try {
      if (Files.notExists(file)) {
        byte[] key = new byte[SEALING_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Folders.writePrivate(file, Base64.getEncoder().encodeToString(key));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ServerFailure(
          "The sealing key in " + file + " cannot be used: " + Diagnosis.of(e), e);
    }
  }
}
