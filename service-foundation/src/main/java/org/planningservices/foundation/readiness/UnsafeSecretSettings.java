package org.planningservices.foundation.readiness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Secrets of any purpose that everybody knows, and logs that would contain what does not belong in
 * a log.
 */
final class UnsafeSecretSettings {

  private static final String GUESSED = "a secret that everybody tries first is no secret";

  /** In single or double quotes, as the login modules of Kafka expect. */
  private static final Pattern PASSWORD_OF_A_LOGIN =
      Pattern.compile("(?i)(?:password|secret)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s;]*)");

  private static final Set<String> FINE =
      Set.of("DEBUG", "TRACE", "FINE", "FINER", "FINEST", "ALL");

  private static final String VALUES =
      "stored data would be in the log, personal data and codes too";

  private static final List<String> ENDINGS = List.of("PASSWORD", "SECRET", "TOKEN", "KEY");

  /** Have rules of their own, which say more. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("QUARKUS_DATASOURCE_PASSWORD|PLANNING_SEALING_.*");

  static final List<UnsafeSetting> ALL =
      List.of(
          new UnsafeSetting(
              "*sasl.jaas.config", GUESSED, UnsafeSecretSettings::logsInWithAKnownOne),
          logging("quarkus.log.category.\"org.hibernate.orm.jdbc.*.level"),
          logging("quarkus.log.category.\"org.hibernate.type.*.level"),
          logging("quarkus.log.category.\"org.hibernate.internal.*.level"),
          logging("quarkus.log.category.\"org.hibernate.orm\".level"),
          logging("quarkus.log.category.\"org.hibernate\".level"),
          logging("quarkus.log.category.\"org\".level"),
          logging("quarkus.log.level"));

  private UnsafeSecretSettings() {}

  /** Each one whose name shows that it is a secret, whatever library it belongs to. */
  static List<UnsafeSetting> named(Settings settings) {
    return settings
        .names()
        .filter(UnsafeSecretSettings::isSecret)
        .map(name -> new UnsafeSetting(name, GUESSED, UnsafeSecretSettings::isGuessed))
        .toList();
  }

  private static boolean isSecret(String name) {
    String plain = Settings.comparable(name).replaceFirst("_$", "");
    return ENDINGS.stream().anyMatch(plain::endsWith) && !ELSEWHERE.matcher(plain).matches();
  }

  private static boolean isGuessed(Optional<String> secret, Settings settings) {
    return secret.filter(given -> KnownPasswords.include(given, settings)).isPresent();
  }

  private static boolean logsInWithAKnownOne(Optional<String> login, Settings settings) {
    return login.stream()
        .flatMap(text -> PASSWORD_OF_A_LOGIN.matcher(text).results())
        .map(found -> found.group().replaceFirst("[^=]*=\\s*", "").replaceAll("[\"']", ""))
        .anyMatch(given -> given.isEmpty() || KnownPasswords.include(given, settings));
  }

  private static UnsafeSetting logging(String property) {
    return new UnsafeSetting(
        property,
        VALUES,
        value ->
            value.map(level -> level.toUpperCase(Locale.ROOT)).filter(FINE::contains).isPresent());
  }
}
