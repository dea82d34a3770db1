package org.planningservices.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.Folders;

/**
 * A checkout that counts as built: a copy of the launcher script, and links to what this build has
 * packaged. Whatever the launcher builds or deletes is in here.
 */
final class LauncherCheckout implements AutoCloseable {
  private static final Path REAL = Path.of("../..").toAbsolutePath().normalize();

  private final Path root;
  private final Path home;

  private LauncherCheckout(Path root, Path home) {
    this.root = root;
    this.home = home;
  }

  static LauncherCheckout make(Path folder) throws IOException {
    LauncherCheckout checkout =
        new LauncherCheckout(folder.resolve("checkout"), folder.resolve("home of stacks"));
    checkout.copyScript();
    Files.createSymbolicLink(checkout.root.resolve("pom.xml"), REAL.resolve("pom.xml"));
    for (String module :
        List.of("service-testkit/servers", "service-foundation", "service-testkit/shared-tests")) {
      checkout.link(module, "pom.xml", "src");
    }
    for (Service service : Service.values()) {
      checkout.link(service.title(), "pom.xml", "src", "contracts", "target/quarkus-app");
    }
    checkout.link("deploy/local", "pom.xml", "src", "target/classes", "target/classpath");
    for (String module : List.of("deploy/kubernetes", "deploy/benchmarks")) {
      checkout.link(module, "pom.xml", "src");
      checkout.write(module + "/target/classpath", checkout.script().toString());
    }
    checkout.write("target/launcher/built", "");
    checkout.maven("exit 1"); // nothing that counts as built is built
    return checkout;
  }

  /** Takes the links away, which JUnit would warn about. */
  @Override
  public void close() {
    Folders.delete(root);
  }

  Path script() {
    return root.resolve("planning-services");
  }

  /** The data folder of stacks that are started from here. */
  Path home() {
    return home;
  }

  Path resolve(String path) {
    return root.resolve(path);
  }

  void write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file); // never through a link
    Files.writeString(file, content);
  }

  /** What {@code mvn} does here, beside telling its version and listing its calls in a file. */
  void maven(String body) throws IOException {
    write(
        "bin/mvn",
        """
        #!/usr/bin/env bash
        if [ "${1:-}" = -version ]; then echo 'Apache Maven 3.9.9'; exit; fi
        echo "$*" >>'%s'
        %s
        """
            .formatted(mavenCalls(), body));
    script("bin/mvn");
  }

  void script(String path) {
    root.resolve(path).toFile().setExecutable(true);
  }

  Path mavenCalls() {
    return root.resolve("maven-calls");
  }

  LauncherRun start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(script().toString()));
    command.addAll(List.of(words));
    return start(command, root, Map.of());
  }

  /** An empty value takes the variable away. */
  LauncherRun start(List<String> command, Path folder, Map<String, String> environment)
      throws IOException {
    Map<String, String> all = new HashMap<>();
    all.put("PLANNING_SERVICES_HOME", home.toString());
    all.put("JAVA_HOME", System.getProperty("java.home"));
    all.put("PATH", root.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    all.putAll(environment);
    return LauncherRun.start(command, folder, all);
  }

  private void copyScript() throws IOException {
    Files.createDirectories(root);
    Files.copy(REAL.resolve("planning-services"), script(), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void link(String module, String... paths) throws IOException {
    for (String path : paths) {
      Path link = root.resolve(module).resolve(path);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, REAL.resolve(module).resolve(path));
    }
  }
}
