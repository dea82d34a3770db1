package org.planningservices.foundation.readiness;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Settings that would open the database to others, empty it, or write what it holds into logs. */
final class UnsafeDatabaseSettings {

  private static final String ADDITIONAL = "quarkus.datasource.jdbc.additional-jdbc-properties.";
  private static final String VERIFIED = "verify-full";

  /** What is tried first. */
  static final Set<String> KNOWN_PASSWORDS =
      Set.of(
          "",
          "admin",
          "administrator",
          "changeit",
          "changeme",
          "default",
          "guest",
          "letmein",
          "pass",
          "passw0rd",
          "password",
          "planning",
          "planning-services",
          "postgres",
          "postgresql",
          "qwerty",
          "root",
          "secret",
          "service",
          "test",
          "user",
          "welcome",
          "1234",
          "12345",
          "123456",
          "12345678",
          "123456789");

  static final List<UnsafeSetting> ALL =
      List.of(
          new UnsafeSetting(
              "quarkus.datasource.password",
              "the database has to ask for a password of its own that nobody guesses",
              UnsafeDatabaseSettings::isKnownPassword),
          new UnsafeSetting(
              "quarkus.datasource.jdbc.url",
              "the database has to prove its name: sslmode=verify-full, and no password in here",
              UnsafeDatabaseSettings::isOpen),
          new UnsafeSetting(
              ADDITIONAL + "sslmode",
              "the database has to prove its name: verify-full",
              value -> value.filter(mode -> !mode.equals(VERIFIED)).isPresent()),
          new UnsafeSetting(
              ADDITIONAL + "sslfactory",
              "certificates have to be checked",
              value -> value.filter(factory -> factory.contains("NonValidating")).isPresent()),
          UnsafeSetting.whenTrue(
              ADDITIONAL + "logServerErrorDetail", "values of refused rows would be in the log"),
          UnsafeSetting.whenTrue(
              "quarkus.hibernate-orm.log.bind-parameters", "all values would be in the log"),
          UnsafeSetting.whenTrue(
              "quarkus.flyway.clean-at-start", "a start would empty the database"),
          new UnsafeSetting(
              "quarkus.hibernate-orm.schema-management.strategy",
              "a start must not change tables but by migrations: none or validate",
              value -> value.filter(way -> !Set.of("none", "validate").contains(way)).isPresent()));

  private UnsafeDatabaseSettings() {}

  private static boolean isKnownPassword(Optional<String> password, Settings settings) {
    if (password.isEmpty()) {
      return settings.value("quarkus.datasource.credentials-provider").isEmpty();
    }
    String given = password.get().toLowerCase(Locale.ROOT);
    return KNOWN_PASSWORDS.contains(given)
        || settings
            .value("quarkus.datasource.username")
            .filter(given::equalsIgnoreCase)
            .isPresent();
  }

  /** What the address says has precedence in the driver over the additional properties. */
  private static boolean isOpen(Optional<String> address, Settings settings) {
    List<String> parameters = address.map(UnsafeDatabaseSettings::parameters).orElse(List.of());
    if (parameters.stream()
        .anyMatch(given -> given.startsWith("password=") || given.contains("NonValidating"))) {
      return true;
    }
    List<String> modes = parameters.stream().filter(given -> given.startsWith("sslmode=")).toList();
    return modes.isEmpty()
        ? settings.value(ADDITIONAL + "sslmode").filter(VERIFIED::equals).isEmpty()
        : modes.stream().anyMatch(mode -> !mode.equals("sslmode=" + VERIFIED));
  }

  private static List<String> parameters(String address) {
    int question = address.indexOf('?');
    return question < 0
        ? List.of()
        : Arrays.stream(address.substring(question + 1).split("&"))
            .map(given -> URLDecoder.decode(given, StandardCharsets.UTF_8))
            .toList();
  }
}
