package org.planningservices.servers;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts the four throw-away servers on first use; they end with the JVM. */
public final class ServersOfThisJvm {
  private static final Map<String, Object> FACTS = startOutsideOfTests();

  private ServersOfThisJvm() {}

  /** What it takes to reach them, in types of the JDK. */
  public static Map<String, Object> facts() {
    return FACTS;
  }

  /**
   * Threads inherit the context class loader of their starter, and a test's goes when the test is
   * over.
   */
  private static Map<String, Object> startOutsideOfTests() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ServersOfThisJvm.class.getClassLoader());
    try {
      return start();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Map<String, Object> start() {
    CompletableFuture<KafkaBroker> starting = CompletableFuture.supplyAsync(KafkaBroker::throwaway);
    PostgresServer postgres = PostgresServer.throwaway();
    postgres.createDatabase("service");
    TokenIssuer issuer = TokenIssuer.throwaway();
    MailServer mail = MailServer.throwaway();
    KafkaBroker kafka = starting.join();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  kafka.close();
                  postgres.close();
                }));
    return Map.of(
        "postgres.port", postgres.port(),
        "postgres.password", postgres.password(),
        "kafka.folder", kafka.folder(),
        "kafka.port", kafka.port(),
        "issuer.port", issuer.port(),
        "issuer.key", issuer.key(),
        "mail.port", mail.port(),
        "mail.mailbox", mail.mailbox(),
        "mail.received", mail.counter(),
        "mail.empty", mail.empty());
  }
}
