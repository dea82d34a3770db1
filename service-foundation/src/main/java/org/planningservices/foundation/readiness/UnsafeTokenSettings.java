package org.planningservices.foundation.readiness;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Settings that would let the wrong token in. */
final class UnsafeTokenSettings {

  private static final Set<String> PUBLIC_KEY_ALGORITHMS =
      Set.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EDDSA");
  private static final Duration LONGEST_AGE = Duration.ofHours(24);
  private static final int LONGEST_GRACE_SECONDS = 300;

  static final List<UnsafeSetting> ALL =
      List.of(
          new UnsafeSetting(
              "quarkus.oidc.auth-server-url",
              "keys that verify tokens have to come over https",
              value -> value.filter(UnsafeTokenSettings::isHttps).isEmpty()),
          new UnsafeSetting(
              "quarkus.oidc.jwks-path",
              "keys that verify tokens have to come over https",
              value -> value.filter(UnsafeTokenSettings::isPlainHttp).isPresent()),
          new UnsafeSetting(
              "quarkus.oidc.token.issuer",
              "the one issuer has to be known, and its name begins with https",
              UnsafeTokenSettings::isUnknownIssuer),
          new UnsafeSetting(
              "quarkus.oidc.token.audience",
              "tokens that are meant for others must not be taken",
              value -> value.filter(UnsafeTokenSettings::namesAudiences).isEmpty()),
          new UnsafeSetting(
              "quarkus.oidc.token.signature-algorithm",
              "tokens are signed in one way, with a private key: RS256, ES256 or PS256",
              value -> value.filter(UnsafeTokenSettings::isPublicKeyAlgorithm).isEmpty()),
          new UnsafeSetting(
              "quarkus.oidc.token.age",
              "a token must not be good for more than 24 hours",
              value -> value.filter(UnsafeTokenSettings::isBounded).isEmpty()),
          new UnsafeSetting(
              "quarkus.oidc.token.issued-at-required",
              "the age of a token has to be known",
              value -> value.filter("false"::equalsIgnoreCase).isPresent()),
          new UnsafeSetting(
              "quarkus.oidc.token.lifespan-grace",
              "an expired token must not be good for more than five minutes",
              value -> value.filter(grace -> !isShort(grace)).isPresent()),
          new UnsafeSetting(
              "quarkus.oidc.tls.verification",
              "whoever answers would be taken for the issuer",
              value -> value.filter(check -> !check.equalsIgnoreCase("required")).isPresent()),
          new UnsafeSetting(
              "quarkus.oidc.tenant-enabled",
              "nobody would be let in by a token",
              value -> value.filter("false"::equalsIgnoreCase).isPresent()));

  private UnsafeTokenSettings() {}

  private static boolean isHttps(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("https://");
  }

  private static boolean isPlainHttp(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("http://");
  }

  /** Unset, it is what the issuer says of itself, unless it is not to be asked. */
  private static boolean isUnknownIssuer(Optional<String> issuer, Settings settings) {
    if (issuer.filter(name -> !name.isEmpty()).isEmpty()) {
      return settings
          .value("quarkus.oidc.discovery-enabled")
          .filter("false"::equalsIgnoreCase)
          .isPresent();
    }
    return !isHttps(issuer.get());
  }

  private static boolean namesAudiences(String audiences) {
    return Arrays.stream(audiences.split(","))
        .map(String::strip)
        .noneMatch(audience -> audience.isEmpty() || audience.equalsIgnoreCase("any"));
  }

  private static boolean isPublicKeyAlgorithm(String algorithm) {
    return PUBLIC_KEY_ALGORITHMS.contains(algorithm.toUpperCase(Locale.ROOT));
  }

  private static boolean isBounded(String age) {
    try {
      Duration longest = DurationConverter.parseDuration(age);
      return longest.isPositive() && longest.compareTo(LONGEST_AGE) <= 0;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isShort(String seconds) {
    try {
      return Integer.parseInt(seconds) <= LONGEST_GRACE_SECONDS;
    } catch (NumberFormatException unreadable) {
      return false;
    }
  }
}
