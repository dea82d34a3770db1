package org.planningservices.foundation.readiness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.foundation.problem.Causes;

/**
 * A file with certificates or a key that a setting names.
 *
 * @param property as it was given, in a file or as a variable
 * @param certificates whether it has certificates, and no key
 */
record TlsFile(String property, Path path, boolean certificates) {

  /** The setting in one spelling, however it was given. */
  String name() {
    return property.replaceAll("[^\\p{Alnum}]+", ".").toLowerCase(Locale.ROOT);
  }

  /** Whether it is the own certificate of this TLS configuration. */
  boolean isOf(String configuration) {
    String plain = configuration.replaceAll("[^\\p{Alnum}]+", ".").toLowerCase(Locale.ROOT);
    return name().startsWith("quarkus.tls." + plain + ".key.store.");
  }

  /** All that the settings name; a variable of the environment may be given in two spellings. */
  static List<TlsFile> in(Settings settings) {
    Map<String, TlsFile> files = new LinkedHashMap<>();
    settings
        .names()
        .sorted()
        .flatMap(name -> named(name, settings))
        .forEach(file -> files.putIfAbsent(file.name() + " " + file.path(), file));
    return List.copyOf(files.values());
  }

  private static Stream<TlsFile> named(String name, Settings settings) {
    String plain = new TlsFile(name, Path.of(""), true).name();
    if (!plain.startsWith("quarkus.tls.") || !plain.contains(".pem.")) {
      return Stream.empty();
    }
    boolean key = plain.contains("key.store.pem") && plain.endsWith(".key");
    boolean certificate = plain.contains("key.store.pem") && plain.endsWith(".cert");
    boolean trusted = plain.endsWith("trust.store.pem.certs");
    if (!key && !certificate && !trusted) {
      return Stream.empty();
    }
    return settings.value(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> new TlsFile(name, path(value), !key));
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException nothing) {
      return Path.of("unreadable-name");
    }
  }

  /** What keeps it from being used, as a sentence that names the setting and the file. */
  Optional<String> fault(Instant now) {
    if (!Files.isReadable(path)) {
      return Optional.of(
          property
              + ": "
              + (Files.exists(path) ? "may not be read: " : "there is no file ")
              + path);
    }
    if (!certificates) {
      return Optional.empty();
    }
    try {
      List<X509Certificate> all = read();
      return all.isEmpty()
          ? Optional.of(property + ": no certificate is in " + path)
          : all.stream().flatMap(each -> fault(each, now).stream()).findFirst();
    } catch (IOException | CertificateException unreadable) {
      return Optional.of(
          property
              + ": no certificates can be read from "
              + path
              + ": "
              + Causes.innermost(unreadable));
    }
  }

  private Optional<String> fault(X509Certificate certificate, Instant now) {
    String name = certificate.getSubjectX500Principal().getName();
    Instant until = certificate.getNotAfter().toInstant();
    Instant from = certificate.getNotBefore().toInstant();
    if (now.isAfter(until)) {
      return Optional.of(
          "%s: the certificate of %s in %s expired on %s".formatted(property, name, path, until));
    }
    return now.isBefore(from)
        ? Optional.of(
            "%s: the certificate of %s in %s is valid from %s on, and it is %s here"
                .formatted(property, name, path, from, now))
        : Optional.empty();
  }

  /** When the first of its certificates expires; none when there is none to be read. */
  Optional<Instant> expiry() {
    try {
      return read().stream().map(each -> each.getNotAfter().toInstant()).min(Instant::compareTo);
    } catch (IOException | CertificateException unreadable) {
      return Optional.empty();
    }
  }

  private List<X509Certificate> read() throws IOException, CertificateException {
    List<X509Certificate> all = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(path)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
        all.add((X509Certificate) each);
      }
    }
    return all;
  }
}
