package org.planningservices.foundation.readiness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting with which production must not run.
 *
 * @param property that an operator has to change
 * @param why in one sentence
 */
record UnsafeSetting(String property, String why, Predicate<Optional<String>> unsafe) {

  /** Known to everybody who has the source. */
  static final List<String> PUBLISHED_KEYS =
      List.of(
          "ZGV2LW9ubHktZGV2LW9ubHktZGV2LW9ubHktMTIzNCE=",
          "c2VhbGluZy1rZXktb2YtdGVzdHMtMzItYnl0ZXMtbG8=");

  static final List<UnsafeSetting> ALL =
      List.of(
          new UnsafeSetting(
              "planning.sealing.key",
              "this key is published; make one with: openssl rand -base64 32",
              value -> value.filter(PUBLISHED_KEYS::contains).isPresent()),
          new UnsafeSetting(
              "quarkus.datasource.password",
              "the database has to ask for a password of its own",
              value -> value.filter(password -> !password.equals("postgres")).isEmpty()),
          new UnsafeSetting(
              "quarkus.oidc.auth-server-url",
              "keys that verify tokens have to come over https",
              value -> value.filter(url -> url.startsWith("https://")).isEmpty()),
          new UnsafeSetting(
              "quarkus.oidc.token.audience",
              "tokens meant for others must not be taken",
              value -> value.filter(audience -> !audience.equals("any")).isEmpty()),
          new UnsafeSetting(
              "planning.clock.file",
              "a clock that can be moved is for tests: leave it unset",
              Optional::isPresent));

  /** The unsafe ones among the settings, each as a sentence that names the property. */
  static List<String> in(Function<String, Optional<String>> settings) {
    return ALL.stream()
        .filter(setting -> setting.unsafe().test(settings.apply(setting.property())))
        .map(setting -> setting.property() + ": " + setting.why())
        .toList();
  }
}
