package org.planningservices.foundation.readiness;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings that would let the wrong token in. */
final class UnsafeTokenSettings {

  private static final Set<String> PUBLIC_KEY_ALGORITHMS =
      Set.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EDDSA");

  /** What makes a tenant one: without any of them it verifies nothing. */
  private static final Pattern OF_A_TENANT =
      Pattern.compile(
          "(quarkus\\.oidc\\.(?:\"[^\"]+\"|[^.]+))"
              + "\\.(?:auth-server-url|public-key|jwks-path|introspection-path)");

  private static final Pattern VARIABLE_OF_A_TENANT =
      Pattern.compile(
          "QUARKUS_OIDC_+(.+?)_+(?:AUTH_SERVER_URL|PUBLIC_KEY|JWKS_PATH|INTROSPECTION_PATH)");

  private static final Duration LONGEST_AGE = Duration.ofHours(24);
  private static final int LONGEST_GRACE_SECONDS = 300;

  /** Of the issuer that is always there. */
  static final List<UnsafeSetting> ALL =
      Stream.concat(
              of("quarkus.oidc").stream(),
              Stream.of(
                  new UnsafeSetting(
                      "quarkus.oidc.tenant-enabled",
                      "no token would let anybody in",
                      value -> value.filter("false"::equalsIgnoreCase).isPresent())))
          .toList();

  private static List<UnsafeSetting> of(String tenant) {
    return Stream.of(addresses(tenant), tokens(tenant)).flatMap(List::stream).toList();
  }

  private static List<UnsafeSetting> addresses(String tenant) {
    return List.of(
        new UnsafeSetting(
            tenant + ".auth-server-url",
            "keys that verify tokens have to come over https",
            value -> value.filter(UnsafeTokenSettings::isHttps).isEmpty()),
        new UnsafeSetting(
            tenant + ".jwks-path",
            "keys that verify tokens have to come over https",
            value -> value.filter(UnsafeTokenSettings::isPlainHttp).isPresent()),
        new UnsafeSetting(
            tenant + ".introspection-path",
            "tokens that are asked about have to travel over https",
            value -> value.filter(UnsafeTokenSettings::isPlainHttp).isPresent()),
        new UnsafeSetting(
            tenant + ".user-info-path",
            "tokens have to travel over https",
            value -> value.filter(UnsafeTokenSettings::isPlainHttp).isPresent()),
        new UnsafeSetting(
            tenant + ".token-path",
            "secrets have to travel over https",
            value -> value.filter(UnsafeTokenSettings::isPlainHttp).isPresent()),
        new UnsafeSetting(
            tenant + ".tls.verification",
            "whoever answers would be taken for the issuer",
            value -> value.filter(check -> !check.equalsIgnoreCase("required")).isPresent()));
  }

  private static List<UnsafeSetting> tokens(String tenant) {
    return List.of(
        new UnsafeSetting(
            tenant + ".token.issuer",
            "the one issuer has to be known, and its name begins with https",
            (issuer, settings) -> isUnknownIssuer(issuer, settings, tenant)),
        new UnsafeSetting(
            tenant + ".token.audience",
            "tokens that are meant for others must not be taken",
            value -> value.filter(UnsafeTokenSettings::namesAudiences).isEmpty()),
        new UnsafeSetting(
            tenant + ".token.signature-algorithm",
            "tokens have to be signed in one way, with a private key: RS256, ES256 or PS256",
            value -> value.filter(UnsafeTokenSettings::isPublicKeyAlgorithm).isEmpty()),
        new UnsafeSetting(
            tenant + ".token.age",
            "a token must not be valid for more than 24 hours",
            value -> value.filter(UnsafeTokenSettings::isBounded).isEmpty()),
        new UnsafeSetting(
            tenant + ".token.issued-at-required",
            "the age of a token has to be known",
            value -> value.filter("false"::equalsIgnoreCase).isPresent()),
        new UnsafeSetting(
            tenant + ".token.lifespan-grace",
            "an expired token must not be accepted for more than five minutes",
            value -> value.filter(grace -> !isShort(grace)).isPresent()));
  }

  /** Of each issuer beside it that has a name, and is not off. */
  static List<UnsafeSetting> ofFurtherTenants(Settings settings) {
    return settings
        .names()
        .flatMap(name -> tenant(name).stream())
        .distinct()
        .filter(
            tenant ->
                settings
                    .value(tenant + ".tenant-enabled")
                    .filter("false"::equalsIgnoreCase)
                    .isEmpty())
        .flatMap(tenant -> of(tenant).stream())
        .toList();
  }

  /** Whose issuer or key a property names, if not that of the first. */
  private static Optional<String> tenant(String property) {
    Matcher named = OF_A_TENANT.matcher(property);
    if (named.matches()) {
      return Optional.of(property.substring(0, named.end(1)));
    }
    Matcher variable = VARIABLE_OF_A_TENANT.matcher(property);
    return variable.matches()
        ? Optional.of("quarkus.oidc.\"" + variable.group(1).toLowerCase(Locale.ROOT) + "\"")
        : Optional.empty();
  }

  private UnsafeTokenSettings() {}

  private static boolean isHttps(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("https://");
  }

  private static boolean isPlainHttp(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("http://");
  }

  /** Unset, it is what the issuer says of itself, unless it is not to be asked. */
  private static boolean isUnknownIssuer(
      Optional<String> issuer, Settings settings, String tenant) {
    if (issuer.filter(name -> !name.isEmpty()).isEmpty()) {
      return settings
          .value(tenant + ".discovery-enabled")
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
