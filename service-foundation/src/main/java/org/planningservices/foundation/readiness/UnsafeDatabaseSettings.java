package org.planningservices.foundation.readiness;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings that would open the database to others, empty it, or write what it holds into logs. */
final class UnsafeDatabaseSettings {

  private static final String ADDITIONAL = "quarkus.datasource.jdbc.additional-jdbc-properties.";
  private static final String OF_ANY = "quarkus.datasource.*.jdbc.additional-jdbc-properties.";
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String MODE = "sslmode=";
  private static final String VERIFIED = "verify-full";

  /** Those that check whose certificate it is. */
  private static final Set<String> CHECKING_FACTORIES =
      Set.of(
          "org.postgresql.ssl.LibPQFactory",
          "org.postgresql.ssl.DefaultJavaSSLFactory",
          "org.postgresql.ssl.SingleCertValidatingFactory");

  static final List<UnsafeSetting> ALL =
      List.of(
          new UnsafeSetting(
              "quarkus.datasource.password",
              "the database has to ask for a password of its own that nobody can guess",
              UnsafeDatabaseSettings::isKnownPassword),
          new UnsafeSetting(
              URL,
              "the database has to prove its name: sslmode=verify-full, and no password in here",
              UnsafeDatabaseSettings::isOpen),
          new UnsafeSetting(
              OF_ANY + "sslmode",
              "the database has to prove its name: verify-full",
              value -> value.filter(mode -> !mode.equals(VERIFIED)).isPresent()),
          new UnsafeSetting(
              OF_ANY + "sslfactory",
              "certificates have to be checked",
              value -> value.filter(factory -> !CHECKING_FACTORIES.contains(factory)).isPresent()),
          new UnsafeSetting(
              OF_ANY + "sslhostnameverifier",
              "the name in the certificate has to be checked by the driver: leave it unset",
              Optional::isPresent),
          new UnsafeSetting(
              "quarkus.flyway.*.jdbc-url",
              "migrations need a database that proves its name in here too: sslmode=verify-full,"
                  + " and no password",
              value ->
                  value.filter(address -> !address.isEmpty() && !isVerified(address)).isPresent()),
          UnsafeSetting.whenTrue(
              OF_ANY + "logServerErrorDetail", "values of refused rows would be in the log"),
          UnsafeSetting.whenTrue(
              "quarkus.hibernate-orm.*.log.bind-parameters", "every value would be in the log"),
          UnsafeSetting.whenTrue(
              "quarkus.hibernate-orm.*.log.bind-param", "every value would be in the log"),
          UnsafeSetting.whenTrue(
              "quarkus.flyway.clean-at-start", "a start would empty the database"),
          new UnsafeSetting(
              "quarkus.hibernate-orm.schema-management.strategy",
              "a start must not change tables except by migrations: none or validate",
              value -> value.filter(way -> !Set.of("none", "validate").contains(way)).isPresent()));

  private UnsafeDatabaseSettings() {}

  /** Of each database beside the first that has a name. */
  static List<UnsafeSetting> ofFurtherDatabases(Settings settings) {
    return settings
        .matching("quarkus.datasource.*.jdbc.url")
        .filter(name -> !Settings.comparable(name).equals(Settings.comparable(URL)))
        .map(
            name ->
                new UnsafeSetting(
                    name,
                    "the database has to prove its name: sslmode=verify-full in here, and no"
                        + " password",
                    value -> value.filter(address -> !isVerified(address)).isPresent()))
        .toList();
  }

  private static boolean isKnownPassword(Optional<String> password, Settings settings) {
    return password
        .map(given -> given.isEmpty() || KnownPasswords.include(given, settings))
        .orElseGet(() -> settings.value("quarkus.datasource.credentials-provider").isEmpty());
  }

  /** What the address says has precedence in the driver over the additional properties. */
  private static boolean isOpen(Optional<String> address, Settings settings) {
    List<String> given = address.map(UnsafeDatabaseSettings::parameters).orElse(List.of());
    boolean saysNothing = given.stream().noneMatch(parameter -> parameter.startsWith(MODE));
    return given.stream().anyMatch(UnsafeDatabaseSettings::weakens)
        || saysNothing && settings.value(ADDITIONAL + "sslmode").filter(VERIFIED::equals).isEmpty();
  }

  private static boolean isVerified(String address) {
    List<String> given = parameters(address);
    return given.contains(MODE + VERIFIED)
        && given.stream().noneMatch(UnsafeDatabaseSettings::weakens);
  }

  private static boolean weakens(String parameter) {
    String value = parameter.substring(parameter.indexOf('=') + 1);
    return parameter.startsWith("password=")
        || parameter.startsWith("sslhostnameverifier=")
        || parameter.startsWith("sslfactory=") && !CHECKING_FACTORIES.contains(value)
        || parameter.startsWith(MODE) && !value.equals(VERIFIED);
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
