package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.servers.CertificateAuthority;
import org.planningservices.servers.IssuedCertificate;

/** Files that settings name, looked at before a start and while a service runs. */
class TlsFileTest {

  private static final String CERTIFICATE = "quarkus.tls.http.key-store.pem.own.cert";

  private final Instant now = Instant.now();

  @TempDir Path folder;

  private static List<TlsFile> files(Map<String, String> settings) {
    return TlsFile.in(
        Settings.of(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()));
  }

  private List<String> faults(Map<String, String> settings) {
    return files(settings).stream().flatMap(file -> file.fault(now).stream()).toList();
  }

  @Test
  void findsThemUnderEitherSpelling() {
    IssuedCertificate good = CertificateAuthority.in(folder).issue("voucher-service");
    Map<String, String> settings =
        Map.of(
            CERTIFICATE,
            good.certificate().toString(),
            "QUARKUS_TLS_HTTP_KEY_STORE_PEM_OWN_KEY",
            good.key().toString(),
            "QUARKUS_TLS_KAFKA_TRUST_STORE_PEM_CERTS",
            good.authority().toString(),
            "quarkus.tls.http.reload-period",
            "5M");
    assertThat(files(settings)).hasSize(3);
    assertThat(faults(settings)).isEmpty();
    assertThat(files(settings))
        .filteredOn(file -> file.isOf("http"))
        .extracting(TlsFile::name)
        .containsExactlyInAnyOrder(
            "quarkus.tls.http.key.store.pem.own.cert", "quarkus.tls.http.key.store.pem.own.key");
    assertThat(files(Map.of(CERTIFICATE, good.certificate().toString())).getFirst().expiry())
        .hasValueSatisfying(until -> assertThat(until).isAfter(now.plus(Duration.ofDays(20))));
  }

  @Test
  void saysWhatIsWrongWithWhichOfThem() throws Exception {
    CertificateAuthority authority = CertificateAuthority.in(folder);
    IssuedCertificate over =
        authority.issue("over", now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
    IssuedCertificate early =
        authority.issue("early", now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
    Path empty = Files.writeString(folder.resolve("empty"), "");
    Path rubbish =
        Files.writeString(
            folder.resolve("rubbish"),
            "-----BEGIN CERTIFICATE-----\nrubbish\n-----END CERTIFICATE-----\n");
    assertThat(faults(Map.of(CERTIFICATE, over.certificate().toString())))
        .singleElement()
        .asString()
        .startsWith(CERTIFICATE + ": the certificate of CN=over")
        .contains("expired on");
    assertThat(faults(Map.of(CERTIFICATE, early.certificate().toString())))
        .singleElement()
        .asString()
        .contains("is valid from");
    assertThat(faults(Map.of(CERTIFICATE, empty.toString())))
        .containsExactly(CERTIFICATE + ": no certificate is in " + empty);
    assertThat(faults(Map.of(CERTIFICATE, rubbish.toString())))
        .singleElement()
        .asString()
        .startsWith(CERTIFICATE + ": no certificates can be read from " + rubbish + ": ");
    assertThat(faults(Map.of(CERTIFICATE, folder.resolve("none").toString())))
        .containsExactly(CERTIFICATE + ": there is no file " + folder.resolve("none"));
  }
}
