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
            UnsafeTokenSettings.ALL,
            UnsafeDatabaseSettings.ALL,
            UnsafeSealingSettings.ALL,
            UnsafeSecretSettings.ALL,
            TLS,
            KAFKA,
            INTERFACES)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<UnsafeSetting> besides(Settings settings) {
    return Stream.of(
            UnsafeTokenSettings.ofFurtherTenants(settings),
            UnsafeDatabaseSettings.ofFurtherDatabases(settings),
            UnsafeSecretSettings.named(settings))
        .flatMap(List::stream)
        .toList();
  }

  private static final List<UnsafeSetting> TLS =
      List.of(
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
              "events have to be encrypted in transit: SSL or SASL_SSL",
              value -> value.filter(ENCRYPTED_PROTOCOLS::contains).isEmpty()),
          new UnsafeSetting(
              "kafka.ssl.endpoint.identification.algorithm",
              "the broker's certificate has to match its name: leave it unset, or https",
              value -> value.filter(algorithm -> !isHttps(algorithm)).isPresent()));

  private static final List<UnsafeSetting> INTERFACES =
      List.of(
          new UnsafeSetting(
              "quarkus.http.insecure-requests",
              "tokens would travel in plain text: disabled, with a certificate in"
                  + " quarkus.http.tls-configuration-name; or planning.http.behind-tls=true"
                  + " where only a proxy that terminates TLS reaches the port",
              CommonUnsafeSettings::isPlainHttp),
          new UnsafeSetting(
              "quarkus.swagger-ui.enabled",
              "the page that tries requests out is for development: false",
              value -> !value.orElse("").equals("false")),
          new UnsafeSetting(
              "planning.clock.file",
              "a clock that can be moved is for tests: leave it unset",
              Optional::isPresent));

  private static boolean isPlainHttp(Optional<String> insecure, Settings settings) {
    return insecure.filter("disabled"::equalsIgnoreCase).isEmpty()
        && settings.value("planning.http.behind-tls").filter("true"::equalsIgnoreCase).isEmpty();
  }

  private static boolean isHttps(String algorithm) {
    return algorithm.toLowerCase(Locale.ROOT).equals("https");
  }
}
