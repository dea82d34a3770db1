package org.planningservices.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The real servers behind a Quarkus test, started once per JVM and reused by all test classes in
 * it.
 *
 * <p>Quarkus loads tests, and this class with them, in class loaders that come and go; the servers
 * live in the JVM's own class loader, and what is handed out here are handles on them.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
  private static final Map<String, TokenIssuer> ISSUERS = new ConcurrentHashMap<>();
  private static final Map<Integer, KeptConnections> CONNECTIONS = new ConcurrentHashMap<>();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", postgres().jdbcUrl("service"));
    DatabaseLogin app = postgres().app("service");
    settings.put("quarkus.datasource.username", app.user());
    settings.put("quarkus.datasource.password", app.password());
    DatabaseLogin owner = postgres().owner("service");
    settings.put("quarkus.flyway.username", owner.user());
    settings.put("quarkus.flyway.password", owner.password());
    settings.put("kafka.bootstrap.servers", kafka().bootstrapServers());
    settings.put("quarkus.oidc.auth-server-url", issuer().issuerUrl());
    settings.put("quarkus.mailer.host", "localhost");
    settings.put("quarkus.mailer.port", Integer.toString(mail().port()));
    settings.put("quarkus.mailer.mock", "false");
    settings.put("planning.sealing.key", "c2VhbGluZy1rZXktb2YtdGVzdHMtMzItYnl0ZXMtbG8=");
    return settings;
  }

  /** The servers go with the JVM. */
  @Override
  public void stop() {}

  public static PostgresServer postgres() {
    return PostgresServer.running((int) fact("postgres.port"), (String) fact("postgres.password"));
  }

  /** To look into the database of the service under test. */
  public static KeptConnections connections() {
    return CONNECTIONS.computeIfAbsent(
        (Integer) fact("postgres.port"), port -> new KeptConnections(postgres(), "service"));
  }

  public static KafkaBroker kafka() {
    return KafkaBroker.running((Path) fact("kafka.folder"), (int) fact("kafka.port"));
  }

  public static TokenIssuer issuer() {
    return ISSUERS.computeIfAbsent(
        (String) fact("issuer.key"), key -> TokenIssuer.running((int) fact("issuer.port"), key));
  }

  @SuppressWarnings("unchecked")
  public static MailServer mail() {
    return MailServer.running(
        (int) fact("mail.port"),
        (Supplier<List<byte[]>>) fact("mail.mailbox"),
        (Supplier<Integer>) fact("mail.received"),
        (Runnable) fact("mail.empty"));
  }

  /** Only types of the JDK pass between the class loaders. */
  @SuppressWarnings("unchecked")
  private static Object fact(String name) {
    try {
      Map<String, Object> facts =
          (Map<String, Object>)
              ClassLoader.getSystemClassLoader()
                  .loadClass("org.planningservices.servers.ServersOfThisJvm")
                  .getMethod("facts")
                  .invoke(null);
      return facts.get(name);
    } catch (ReflectiveOperationException | LinkageError e) { // the latter: their start failed
      throw new ServerFailure("The servers of this test run could not be started: " + reason(e), e);
    }
  }

  private static String reason(Throwable e) {
    return e.getCause() == null ? e.getMessage() : reason(e.getCause());
  }
}
