package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting with which production must not run. */
class UnsafeSettingTest {

  private static final String URL = "jdbc:postgresql://db.example/vouchers";
  private static final String ADDITIONAL = "quarkus.datasource.jdbc.additional-jdbc-properties.";

  static final Map<String, String> SAFE =
      Map.ofEntries(
          Map.entry("planning.sealing.key", "tq7xH0ZbmUhnm0mqz0gX5d4NAk9bX2ao0c0y3C0Gf1E="),
          Map.entry("quarkus.application.name", "voucher-service"),
          Map.entry("quarkus.datasource.username", "vouchers"),
          Map.entry("quarkus.datasource.password", "long and random"),
          Map.entry("quarkus.datasource.jdbc.url", URL + "?sslmode=verify-full"),
          Map.entry("quarkus.oidc.auth-server-url", "https://issuer.example/realm"),
          Map.entry("quarkus.oidc.token.audience", "planning-services"),
          Map.entry("quarkus.oidc.token.signature-algorithm", "RS256"),
          Map.entry("quarkus.oidc.token.age", "12H"),
          Map.entry("quarkus.oidc.token.issued-at-required", "true"),
          Map.entry("quarkus.oidc.token.lifespan-grace", "10"),
          Map.entry("quarkus.hibernate-orm.schema-management.strategy", "none"),
          Map.entry("kafka.security.protocol", "SASL_SSL"),
          Map.entry("quarkus.http.insecure-requests", "disabled"),
          Map.entry("quarkus.swagger-ui.enabled", "false"));

  static List<String> unsafe(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return UnsafeSetting.in(Settings.of(config));
  }

  private static List<String> unsafe(String property, String value) {
    return unsafeWith(SAFE, property, value);
  }

  private static void assertNamed(String property, String value) {
    assertThat(unsafe(property, value))
        .as(property + "=" + value)
        .singleElement()
        .asString()
        .startsWith(property + ": ");
  }

  @Test
  void letsSafeSettingsPass() {
    assertThat(unsafe(SAFE)).isEmpty();
  }

  @Test
  void namesAllAtOnceAndNoValue() {
    List<String> named = unsafe(Map.of("quarkus.oidc.auth-server-url", "http://hidden.example"));
    assertThat(named)
        .hasSizeGreaterThan(6)
        .allMatch(line -> line.contains(": "))
        .noneMatch(line -> line.contains("hidden"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "absent",
      value = {
        "planning.sealing.key, absent",
        "planning.sealing.key, ''",
        "planning.sealing.key, no Base64",
        "planning.sealing.key, ZGV2LW9ubHktZGV2LW9ubHktZGV2LW9ubHktMTIzNCE=",
        "planning.sealing.key, c2VhbGluZy1rZXktb2YtdGVzdHMtMzItYnl0ZXMtbG8=",
        "planning.sealing.key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "planning.sealing.key, AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "planning.sealing.key, bm90LXB1Ymxpc2hlZC1ub3QtcHVibGlzaGVkLTEyMzQ=",
        "planning.sealing.key, tq7xH0ZbmUhnm0mqz0gX5Q==",
        "quarkus.datasource.password, absent",
        "quarkus.datasource.password, ''",
        "quarkus.datasource.password, postgres",
        "quarkus.datasource.password, ChangeMe",
        "quarkus.datasource.password, vouchers",
        "quarkus.datasource.password, vouchers1",
        "quarkus.datasource.password, Voucher-Service2026!",
        "quarkus.datasource.password, voucher1",
        "quarkus.datasource.password, change-me",
        "quarkus.mailer.password, changeme",
        "quarkus.flyway.password, postgres1",
        "quarkus.oidc.credentials.secret, Secret",
        "quarkus.some.service.api-key, test",
        "quarkus.some.service.token, default",
        "kafka.ssl.key.password, changeit",
        "QUARKUS_MAILER_PASSWORD, admin123",
        "kafka.sasl.jaas.config, 'a.b.PlainLoginModule required username=\"v\" password=\"secret\";'",
        "kafka.sasl.jaas.config, 'a.b.PlainLoginModule required username=\"v\" password=\"\";'",
        "mp.messaging.incoming.a.sasl.jaas.config, 'a.B required clientSecret=''voucher9'';'",
        "quarkus.flyway.jdbc-url, jdbc:postgresql://db.example/vouchers",
        "quarkus.flyway.jdbc-url, jdbc:postgresql://db.example/vouchers?sslmode=require",
        "quarkus.flyway.other.jdbc-url, jdbc:postgresql://db.example/vouchers",
        "quarkus.datasource.other.jdbc.url, jdbc:postgresql://db.example/vouchers",
        "quarkus.oidc.introspection-path, http://issuer.example/ask",
        "quarkus.oidc.user-info-path, http://issuer.example/who",
        "quarkus.oidc.token-path, http://issuer.example/give",
        "'quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level', TRACE",
        "'quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level', debug",
        "QUARKUS_LOG_CATEGORY__ORG_HIBERNATE_ORM_JDBC_BIND__LEVEL, ALL",
        "'quarkus.log.category.\"org.hibernate.type\".level', TRACE",
        "'quarkus.log.category.\"org.hibernate.type.descriptor.sql\".level', FINEST",
        "'quarkus.log.category.\"org.hibernate\".level', TRACE",
        "quarkus.log.level, TRACE",
        "quarkus.hibernate-orm.other.log.bind-parameters, true",
        "quarkus.oidc.auth-server-url, absent",
        "quarkus.oidc.auth-server-url, http://issuer.example/realm",
        "quarkus.oidc.jwks-path, http://issuer.example/keys",
        "quarkus.oidc.token.issuer, any",
        "quarkus.oidc.token.issuer, http://issuer.example",
        "quarkus.oidc.token.audience, absent",
        "quarkus.oidc.token.audience, any",
        "quarkus.oidc.token.audience, 'planning-services,any'",
        "quarkus.oidc.token.signature-algorithm, absent",
        "quarkus.oidc.token.signature-algorithm, HS256",
        "quarkus.oidc.token.signature-algorithm, none",
        "quarkus.oidc.token.age, absent",
        "quarkus.oidc.token.age, 25H",
        "quarkus.oidc.token.age, 0S",
        "quarkus.oidc.token.issued-at-required, false",
        "quarkus.oidc.token.lifespan-grace, 3600",
        "quarkus.oidc.tls.verification, none",
        "quarkus.oidc.tls.verification, certificate-validation",
        "quarkus.oidc.tenant-enabled, false",
        "quarkus.tls.trust-all, true",
        "quarkus.tls.mail.trust-all, true",
        "QUARKUS_TLS__MAIL__TRUST_ALL, true",
        "quarkus.tls.mail.hostname-verification-algorithm, NONE",
        "kafka.security.protocol, absent",
        "kafka.security.protocol, PLAINTEXT",
        "kafka.security.protocol, SASL_PLAINTEXT",
        "kafka.ssl.endpoint.identification.algorithm, ''",
        "quarkus.hibernate-orm.log.bind-parameters, true",
        "quarkus.hibernate-orm.schema-management.strategy, drop-and-create",
        "quarkus.flyway.clean-at-start, true",
        "quarkus.swagger-ui.enabled, absent",
        "quarkus.swagger-ui.enabled, true",
        "quarkus.http.insecure-requests, absent",
        "quarkus.http.insecure-requests, enabled",
        "quarkus.http.insecure-requests, redirect",
        "planning.clock.file, /run/clock"
      })
  void namesTheSettingThatIsUnsafe(String property, String value) {
    assertNamed(property, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?sslmode=disable",
        "?sslmode=prefer",
        "?sslmode=require",
        "?sslmode=verify-ca",
        "?sslmode=verify-full&sslmode=disable",
        "?sslmode=verify-full&password=hidden",
        "?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "?ssl=true",
        "?sslmode=verify-full&sslhostnameverifier=org.example.TakesAnyName",
        "?sslmode=verify-full&sslfactory=org.example.TakesAnyCertificate",
        "#?sslmode=verify%2Dca"
      })
  void wantsTheDatabaseToProveItsName(String rest) {
    assertNamed("quarkus.datasource.jdbc.url", URL + rest);
  }

  @Test
  void knowsEitherPlaceOfTheModeOfTls() {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.put("quarkus.datasource.jdbc.url", URL);
    settings.put(ADDITIONAL + "sslmode", "verify-full");
    assertThat(unsafe(settings)).isEmpty();
    settings.put("quarkus.datasource.jdbc.url", URL + "?sslmode=disable");
    assertThat(unsafe(settings)).hasSize(1);
    assertNamed(ADDITIONAL + "sslmode", "prefer");
    assertNamed(ADDITIONAL + "sslfactory", "org.postgresql.ssl.NonValidatingFactory");
    assertNamed(ADDITIONAL + "sslfactory", "org.example.TakesAnyCertificate");
    assertNamed(ADDITIONAL + "sslhostnameverifier", "org.example.TakesAnyName");
    assertNamed(ADDITIONAL + "logServerErrorDetail", "true");
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.flyway.jdbc-url, jdbc:postgresql://db.example/vouchers?sslmode=verify-full",
    "quarkus.datasource.other.jdbc.url, jdbc:postgresql://db.example/o?sslmode=verify-full",
    "quarkus.mailer.password, long and random",
    "quarkus.mailer.password, ''",
    "quarkus.tls.kafka.key-store.pem.0.key, /etc/planning/kafka/user.key",
    "kafka.sasl.jaas.config, 'a.B required username=\"voucher\" password=\"r4nd0mAndL0ng\";'",
    "'quarkus.log.category.\"org.hibernate.SQL\".level', DEBUG",
    "'quarkus.log.category.\"org.hibernate.orm.jdbc.error\".level', OFF",
    "quarkus.log.level, INFO",
    "quarkus.oidc.introspection-path, /ask"
  })
  void letsPassWhatOnlyLooksLikeIt(String property, String value) {
    assertThat(unsafe(property, value)).isEmpty();
  }

  @Test
  void letsAProxyInFrontEndTls() {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.remove("quarkus.http.insecure-requests");
    settings.put("planning.http.behind-tls", "true");
    assertThat(unsafe(settings)).isEmpty();
  }

  @Test
  void needsNoPasswordWhereSomebodyElseProvidesIt() {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.remove("quarkus.datasource.password");
    settings.put("quarkus.datasource.credentials-provider", "vault");
    assertThat(unsafe(settings)).isEmpty();
  }

  @Test
  void takesKeysWithIdsInPlaceOfTheOneWithout() {
    String key = SAFE.get("planning.sealing.key");
    String other = "Vd0kq9mO3Tg1l9m1C9v0vJb1xKx7Q1hX1f8Vt3c0k6I=";
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.remove("planning.sealing.key");
    settings.put("planning.sealing.keys", "2027-01=" + key + ",2028-01=" + other);
    settings.put("planning.sealing.current", "2028-01");
    settings.put("planning.sealing.fingerprint-key", other);
    assertThat(unsafe(settings)).isEmpty();
    assertThat(unsafeWith(settings, "planning.sealing.current", null)).hasSize(1);
    assertThat(unsafeWith(settings, "planning.sealing.current", "2029-01")).hasSize(1);
    assertThat(unsafeWith(settings, "planning.sealing.fingerprint-key", null)).hasSize(1);
    assertThat(unsafeWith(settings, "planning.sealing.fingerprint-key", "c2hvcnQ=")).hasSize(1);
    for (String list : List.of("", key, "2027-01=" + key + ",2028-01=c2hvcnQ=", "A=" + key)) {
      assertThat(unsafeWith(settings, "planning.sealing.keys", list))
          .as(list)
          .anyMatch(line -> line.startsWith("planning.sealing.keys: "))
          .noneMatch(line -> line.contains(key));
    }
  }

  private static List<String> unsafeWith(
      Map<String, String> settings, String property, String value) {
    Map<String, String> changed = new HashMap<>(settings);
    if (value == null) {
      changed.remove(property);
    } else {
      changed.put(property, value);
    }
    return unsafe(changed);
  }
}
