package org.planningservices.kubernetes.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.kubernetes.pod.Podman;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.Diagnosis;
import org.planningservices.servers.ServerFailure;

/**
 * The Secrets that base/service/secrets.yaml names, with what fits the servers of a stack. Podman
 * takes those that become variables; those that become files are put into a folder.
 */
final class LocalSecrets {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Podman podman;
  private final Stack stack;
  private final Path folder;
  private final List<String> made = new ArrayList<>();

  /**
   * @param folder for those that become files
   */
  LocalSecrets(Podman podman, Stack stack, Path folder) {
    this.podman = podman;
    this.stack = stack;
    this.folder = folder;
  }

  void make() {
    Path authority = stack.authority().orElseThrow();
    files("kafka-cluster-ca-cert", Map.of("ca.crt", authority));
    for (Service service : Service.values()) {
      String name = service.title();
      login(name + "-database", stack.postgres().app(service.database()));
      login(name + "-database-owner", stack.postgres().owner(service.database()));
      files(name + "-database-ca", Map.of("ca.crt", authority));
      variables(
          name + "-sealing",
          Map.of("keys", "2026=" + random(), "current", "2026", "fingerprint-key", random()));
      Map<String, String> environment = stack.environment(service);
      files(
          name,
          Map.of(
              "user.crt", Path.of(environment.get("QUARKUS_TLS_KAFKA_KEY_STORE_PEM_OWN_CERT")),
              "user.key", Path.of(environment.get("QUARKUS_TLS_KAFKA_KEY_STORE_PEM_OWN_KEY"))));
      files(
          name + "-tls",
          Map.of(
              "tls.crt", Path.of(environment.get("QUARKUS_TLS_HTTP_KEY_STORE_PEM_OWN_CERT")),
              "tls.key", Path.of(environment.get("QUARKUS_TLS_HTTP_KEY_STORE_PEM_OWN_KEY"))));
    }
    // the mail server of the stack knows nobody
    variables("voucher-service-mail", Map.of("username", "", "password", ""));
  }

  void remove() {
    made.forEach(name -> podman.tryTo("secret", "rm", name));
  }

  private void login(String name, DatabaseLogin login) {
    variables(name, Map.of("username", login.user(), "password", login.password()));
  }

  private void variables(String name, Map<String, String> values) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    values.forEach((key, value) -> bytes.put(key, value.getBytes(StandardCharsets.UTF_8)));
    create(name, bytes);
  }

  /** Readable for the user of the container, in a folder that nobody else gets into. */
  private void files(String name, Map<String, Path> values) {
    try {
      Path secret = Files.createDirectories(folder.resolve(name));
      for (Map.Entry<String, Path> value : values.entrySet()) {
        Path file = secret.resolve(value.getKey());
        Files.copy(value.getValue(), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      }
    } catch (IOException e) {
      throw new ServerFailure("Secret " + name + " cannot be made: " + Diagnosis.of(e), e);
    }
  }

  /** Bytes are written as Base64. */
  private void create(String name, Map<String, byte[]> content) {
    podman.tryTo("secret", "rm", name);
    try {
      podman.feed(JSON.writeValueAsString(content), "secret", "create", name, "-");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // strings and bytes
    }
    made.add(name);
  }

  private static String random() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
