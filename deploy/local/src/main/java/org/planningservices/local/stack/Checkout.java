package org.planningservices.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.planningservices.servers.ServerFailure;

/** The source tree whose packaged services are run. */
public record Checkout(Path root) {

  /**
   * The folder named by the launcher script, or the nearest above the working folder that holds the
   * script.
   */
  public static Checkout find() {
    String named = System.getProperty("planning.checkout");
    Path folder = named == null ? Path.of("").toAbsolutePath() : Path.of(named).toAbsolutePath();
    for (Path here = folder; here != null; here = here.getParent()) {
      if (Files.exists(here.resolve("planning-services"))
          && Files.exists(here.resolve("pom.xml"))) {
        return new Checkout(here);
      }
    }
    throw new ServerFailure("No checkout of the suite at or above " + folder + ".");
  }

  /** What each service may do at the broker. */
  Path acls() {
    return root.resolve("deploy/kafka/acls.tsv");
  }

  Path jar(Service service) {
    Path jar = root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    if (Files.notExists(jar)) {
      throw new ServerFailure(
          service.title()
              + " is not built: "
              + jar
              + " is missing. Build it with: ./planning-services build");
    }
    return jar;
  }
}
