package org.planningservices.proofs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.ChildProcess;

/**
 * The next version of the suite: the sources of this one with one more migration in each service,
 * built by Maven in a folder of its own.
 */
final class NextBuild {
  static final String VERSION = "20991231235959";

  private static final Set<String> NOT_SOURCES =
      Set.of("target", ".git", ".planning-services", "node_modules");

  /** Expands: what runs meanwhile knows nothing of it. */
  private static final String MIGRATION =
      """
      -- As a next version would have it: a column that this one does not write, and a table that is only added to.
      alter table outbox add column tenant text;
      alter table audit_entry add column channel text;
      create table next_version (
        noted_at timestamptz not null
      );
      create trigger append_only before update or delete or truncate on next_version
        for each statement execute function refuse_change();
      """;

  private NextBuild() {}

  static Checkout make(Checkout from, Path folder) throws IOException {
    copy(from.root(), folder);
    for (Service service : Service.values()) {
      Files.writeString(
          folder.resolve(
              service.title()
                  + "/src/main/resources/db/migration/V"
                  + VERSION
                  + "__expand_for_the_next_version.sql"),
          MIGRATION);
    }
    build(folder);
    return new Checkout(folder);
  }

  private static void build(Path folder) {
    String modules =
        Arrays.stream(Service.values()).map(Service::title).collect(Collectors.joining(","));
    List<String> command =
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-q",
            "-f",
            folder.resolve("pom.xml").toString(),
            "package",
            "-pl",
            modules,
            "-am",
            "-Dmaven.test.skip=true",
            "-Dfmt.skip");
    try (ChildProcess maven =
        ChildProcess.start(
            ChildProcess.Launch.of("Maven", command, folder.resolve("build.log"))
                .environment(
                    java.util.Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "MAVEN_OPTS",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")))) {
      if (maven.join() != 0) {
        throw new IllegalStateException("The next version was not built: " + maven.diagnosis());
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_SOURCES.contains(folder.getFileName().toString()) || folder.equals(to)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
