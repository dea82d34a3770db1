package org.planningservices.keycloak;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.Ports;

/** A Keycloak that was unpacked somewhere, started with the realm of a file, at https. */
final class KeycloakServer implements AutoCloseable {
  static final String ADMINISTRATOR = "check-administrator";

  private static final String REALM = "planning-services";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final int port;
  private final String password = secret();
  private final ChildProcess process;

  private KeycloakServer(Path home, int port, IssuedCertificate certificate, Path log) {
    this.port = port;
    this.process =
        ChildProcess.start(
            ChildProcess.Launch.of("Keycloak", command(home, certificate), log)
                .environment(
                    Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password)));
  }

  static String url(int port) {
    return "https://localhost:" + port;
  }

  static String realm(int port) {
    return url(port) + "/realms/" + REALM;
  }

  /** Returns when the realm answers. */
  static KeycloakServer start(
      Path home, Path realm, int port, IssuedCertificate certificate, Path log, Http http) {
    try {
      Path imports = Files.createDirectories(home.resolve("data/import"));
      Files.copy(
          realm, imports.resolve(REALM + "-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new KeycloakFailure("The realm cannot be laid before Keycloak: " + e, e);
    }
    KeycloakServer server = new KeycloakServer(home, port, certificate, log);
    try {
      server.awaitReady(http);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  String url() {
    return url(port);
  }

  String realm() {
    return realm(port);
  }

  String administration() {
    return url() + "/admin/realms/" + REALM;
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    process.stop();
  }

  private List<String> command(Path home, IssuedCertificate certificate) {
    return List.of(
        home.resolve("bin/kc.sh").toString(),
        "start",
        "--import-realm",
        "--db=dev-file",
        "--hostname=" + url(port),
        "--http-host=127.0.0.1",
        "--http-enabled=false",
        "--https-port=" + port,
        "--https-certificate-file=" + certificate.certificate(),
        "--https-certificate-key-file=" + certificate.key(),
        "--http-management-port=" + Ports.free(),
        "--cache=local",
        "--log-level=warn");
  }

  private void awaitReady(Http http) {
    HttpRequest discovery = Http.to(realm() + "/.well-known/openid-configuration").GET().build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(http, discovery)) {
      if (!process.isAlive()) {
        throw new KeycloakFailure("Keycloak has ended: " + process.diagnosis());
      }
      if (System.nanoTime() > deadline) {
        throw new KeycloakFailure(
            "Keycloak did not answer within " + PATIENCE + ": " + process.diagnosis());
      }
      LockSupport.parkNanos(300_000_000);
    }
  }

  private static boolean answers(Http http, HttpRequest request) {
    try {
      return http.send(request).statusCode() == 200;
    } catch (KeycloakFailure notYet) {
      return false;
    }
  }

  static String secret() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
