package org.planningservices.foundation.readiness;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Passwords that whoever wants to get in tries first. */
final class KnownPasswords {

  private static final Set<String> WORDS =
      Set.of(
          "abc",
          "admin",
          "administrator",
          "changeit",
          "changeme",
          "default",
          "demo",
          "example",
          "guest",
          "kafka",
          "keycloak",
          "letmein",
          "mail",
          "pass",
          "passw0rd",
          "password",
          "planning",
          "planningservices",
          "postgres",
          "postgresql",
          "quarkus",
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
          "1234567",
          "12345678",
          "123456789",
          "1234567890");

  /** Digits behind a word make it no secret, nor does what stands between two words. */
  private static final Pattern BEHIND = Pattern.compile("[\\d!?.#*]+$");

  private static final Pattern BETWEEN = Pattern.compile("[-_. ]");

  private KnownPasswords() {}

  /** Whether it is one of them, or what an account, a database or the service is called. */
  static boolean include(String password, Settings settings) {
    String plain = plain(password);
    String word = BEHIND.matcher(plain).replaceFirst("");
    return WORDS.contains(plain)
        || WORDS.contains(word)
        || names(settings).anyMatch(name -> name.equals(plain) || name.equals(word));
  }

  private static Stream<String> names(Settings settings) {
    return Stream.of(
            settings.value("quarkus.application.name"),
            settings.value("quarkus.datasource.username"),
            settings.value("quarkus.mailer.username"),
            settings.value("quarkus.datasource.jdbc.url").map(KnownPasswords::database))
        .flatMap(name -> name.stream())
        .flatMap(name -> Stream.of(name, BETWEEN.split(name)[0]))
        .map(KnownPasswords::plain)
        .filter(name -> !name.isEmpty());
  }

  private static String database(String address) {
    String path = address.replaceFirst("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String plain(String text) {
    return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
