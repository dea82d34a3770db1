package org.planningservices.foundation.readiness;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.planningservices.foundation.time.ClockProducer;

/**
 * Where the process of a service begins. Before anything else is made, connected to or migrated, it
 * looks at the settings and ends when one of them is unsafe. Only profiles that are known to be no
 * production are let off: a profile with another name, or a misspelt one, counts as production.
 *
 * <p>With the argument {@code migrate} it brings the tables up to date and ends: what is run before
 * a roll-out, as the owner of the tables, so that the service itself need not be.
 */
@QuarkusMain
public final class ServiceStart {

  private static final Set<String> NO_PRODUCTION = Set.of("dev", "test", "local");
  private static final String MIGRATE = "migrate";
  private static final int UNSAFE = 1;

  ServiceStart() {}

  public static void main(String... arguments) {
    if (List.of(arguments).contains(MIGRATE)) {
      System.setProperty("quarkus.flyway.migrate-at-start", "true");
      System.setProperty("quarkus.init-and-exit", "true");
    }
    SmallRyeConfig config = ConfigUtils.configBuilder().build();
    if (!isSafe(config) || !hasItsCertificates(config)) {
      System.exit(UNSAFE);
    }
    try {
      Quarkus.run(null, ServiceStart::end, arguments);
    } catch (ExceptionInInitializerError failed) {
      end(UNSAFE, failed); // settings that are looked at this early, and nobody is told of it
    }
  }

  /** Quarkus reports nothing about a failure to those that take part in the shutdown. */
  private static void end(int code, Throwable failure) {
    if (failure != null) {
      StartFailure.hint(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
    }
    System.exit(code);
  }

  /** Says on standard error what is unsafe: logging is not set up yet. */
  private static boolean isSafe(SmallRyeConfig config) {
    List<String> profiles = config.getProfiles();
    if (isNoProduction(profiles)) {
      return true;
    }
    List<String> unsafe = UnsafeSetting.in(Settings.of(config));
    if (!unsafe.isEmpty()) {
      System.err.printf(
          "Not started: with the profile %s, which counts as production, these settings are"
              + " unsafe.%n  %s%n",
          String.join(",", profiles), String.join(System.lineSeparator() + "  ", unsafe));
    }
    return unsafe.isEmpty();
  }

  /** In every profile: a connection would be refused, and nobody would learn why. */
  private static boolean hasItsCertificates(SmallRyeConfig config) {
    Instant now = ClockProducer.beforeStart().instant();
    List<String> faults =
        TlsFile.in(Settings.of(config)).stream()
            .flatMap(file -> file.fault(now).stream())
            .distinct()
            .toList();
    if (!faults.isEmpty()) {
      System.err.printf(
          "Not started: these files cannot be used.%n  %s%n",
          String.join(System.lineSeparator() + "  ", faults));
    }
    return faults.isEmpty();
  }

  /** All of them: one more profile beside "local" may be that of production. */
  static boolean isNoProduction(List<String> profiles) {
    return !profiles.isEmpty() && NO_PRODUCTION.containsAll(profiles);
  }
}
