package org.planningservices.kubernetes.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * What is in an image, as CycloneDX 1.6: the service, each library that its build has packaged,
 * with the digest of the very file, the Java runtime, and the packages of the base. The same files
 * give the same bill.
 *
 * @param app the service as its build has packaged it
 * @param runtime the trimmed Java
 * @param packages control files of the base's Debian packages; may not be there
 */
public record BillOfMaterials(
    String service, String version, Instant made, Path app, Path runtime, Path packages) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /**
   * @throws ServerFailure also when a packaged library is not known by name, or a named one is not
   *     packaged
   */
  public void write(Path file) {
    try {
      Map<String, Object> bill = new LinkedHashMap<>();
      List<Map<String, Object>> components = components();
      bill.put("bomFormat", "CycloneDX");
      bill.put("specVersion", "1.6");
      bill.put(
          "serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(JSON.writeValueAsBytes(components)));
      bill.put("version", 1);
      bill.put(
          "metadata",
          Map.of(
              "timestamp",
              made.toString(),
              "component",
              component("application", "org.planningservices", service, version, "maven")));
      bill.put("components", components);
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), bill);
    } catch (IOException e) {
      throw new ServerFailure("The bill of materials failed: " + Diagnosis.of(e), e);
    }
  }

  private List<Map<String, Object>> components() throws IOException {
    List<Map<String, Object>> components = new ArrayList<>();
    TreeSet<String> packaged = jars();
    for (String line : Files.readAllLines(app.resolve("quarkus-app-dependencies.txt"))) {
      Library library = Library.of(line);
      String file =
          Stream.of("lib/boot/", "lib/main/")
              .map(folder -> folder + library.file())
              .filter(packaged::remove)
              .findFirst()
              .orElseThrow(() -> new ServerFailure("Not packaged in " + app + ": " + library));
      components.add(library.component(sha256(app.resolve(file))));
    }
    if (!packaged.isEmpty()) {
      throw new ServerFailure("Packaged in " + app + ", but nobody knows what it is: " + packaged);
    }
    components.add(javaRuntime());
    components.addAll(base());
    return components;
  }

  private TreeSet<String> jars() throws IOException {
    try (Stream<Path> all = Files.walk(app.resolve("lib"))) {
      TreeSet<String> jars = new TreeSet<>();
      all.filter(Files::isRegularFile).forEach(jar -> jars.add(app.relativize(jar).toString()));
      return jars;
    }
  }

  private Map<String, Object> javaRuntime() throws IOException {
    Properties release = properties(runtime.resolve("release"));
    String runtimeVersion = release.getProperty("JAVA_VERSION").replace("\"", "");
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("type", "platform");
    component.put("name", "java-runtime");
    component.put("version", runtimeVersion);
    component.put(
        "description", "OpenJDK, trimmed: " + release.getProperty("MODULES").replace("\"", ""));
    return component;
  }

  private List<Map<String, Object>> base() throws IOException {
    List<Map<String, Object>> components = new ArrayList<>();
    if (Files.isDirectory(packages)) {
      try (Stream<Path> files = Files.list(packages)) {
        for (Path file : files.sorted().toList()) {
          Properties control = properties(file);
          components.add(
              component(
                  "library",
                  "debian",
                  control.getProperty("Package"),
                  control.getProperty("Version"),
                  "deb"));
        }
      }
    }
    return components;
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  static Map<String, Object> component(
      String type, String group, String name, String version, String registry) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("type", type);
    component.put("group", group);
    component.put("name", name);
    component.put("version", version);
    component.put(
        "purl", "pkg:%s/%s/%s@%s".formatted(registry, group, name, version.replace("+", "%2B")));
    return component;
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing); // every Java has it
    }
  }

  /** A line of the build's list: group, name, classifier, type and version. */
  private record Library(
      String group, String name, String classifier, String type, String version) {
    static Library of(String line) {
      String[] parts = line.split(":", -1);
      return new Library(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    String file() {
      return "%s.%s-%s%s.%s"
          .formatted(group, name, version, classifier.isEmpty() ? "" : "-" + classifier, type);
    }

    Map<String, Object> component(String sha256) {
      Map<String, Object> component =
          BillOfMaterials.component("library", group, name, version, "maven");
      component.computeIfPresent(
          "purl",
          (key, purl) ->
              purl + "?type=" + type + (classifier.isEmpty() ? "" : "&classifier=" + classifier));
      component.put("hashes", List.of(Map.of("alg", "SHA-256", "content", sha256)));
      return component;
    }
  }
}
