package org.planningservices.foundation.readiness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settings of what every service has, with which production must not run. */
public final class CommonUnsafeSettings implements UnsafeSettings {

  private static final Set<String> ENCRYPTED_PROTOCOLS = Set.of("SSL", "SASL_SSL");

  @Override
  public List<UnsafeSetting> all() {
    return Stream.of(
            UnsafeTokenSettings.ALL, UnsafeDatabaseSettings.ALL, SECRETS, KAFKA, INTERFACES)
        .flatMap(List::stream)
        .toList();
  }

  private static final List<UnsafeSetting> SECRETS =
      List.of(
          new UnsafeSetting(
              "planning.sealing.key",
              "it has to be Base64 of 32 random bytes that nobody else has; make one with: openssl"
                  + " rand -base64 32",
              value -> value.filter(SealingKeys::isGood).isEmpty()),
          UnsafeSetting.whenTrue(
              "quarkus.tls.*.trust-all", "whoever answers would be taken for the right server"),
          new UnsafeSetting(
              "quarkus.tls.*.hostname-verification-algorithm",
              "a certificate of any name would be taken for the right server's",
              value -> value.filter("NONE"::equalsIgnoreCase).isPresent()));

  private static final List<UnsafeSetting> KAFKA =
      List.of(
          new UnsafeSetting(
              "kafka.security.protocol",
              "events have to be encrypted on their way: SSL or SASL_SSL",
              value -> value.filter(ENCRYPTED_PROTOCOLS::contains).isEmpty()),
          new UnsafeSetting(
              "kafka.ssl.endpoint.identification.algorithm",
              "the broker's certificate has to be of its name: leave it unset, or https",
              value -> value.filter(algorithm -> !isHttps(algorithm)).isPresent()));

  private static final List<UnsafeSetting> INTERFACES =
      List.of(
          new UnsafeSetting(
              "quarkus.swagger-ui.enabled",
              "the page that tries requests out is for development: false",
              value -> !value.orElse("").equals("false")),
          new UnsafeSetting(
              "planning.clock.file",
              "a clock that can be moved is for tests: leave it unset",
              Optional::isPresent));

  private static boolean isHttps(String algorithm) {
    return algorithm.toLowerCase(Locale.ROOT).equals("https");
  }
}
