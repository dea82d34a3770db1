package org.planningservices.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A certificate and its key as files: {@code tls.crt}, {@code tls.key} and {@code ca.crt}, as a
 * Kubernetes secret has them, and both in one for who wants that.
 */
public record IssuedCertificate(Path folder) {

  public Path certificate() {
    return folder.resolve("tls.crt");
  }

  public Path key() {
    return folder.resolve("tls.key");
  }

  /** Of whoever signed it, and everybody it has to do with. */
  public Path authority() {
    return folder.resolve("ca.crt");
  }

  /** Key and certificate in one file, as Kafka reads them. */
  public Path together() {
    return folder.resolve("tls.pem");
  }

  /** For servers written in Java; {@link #password} opens it. */
  public Path keyStore() {
    return folder.resolve("tls.p12");
  }

  public String password() {
    try {
      return Files.readString(folder.resolve("password")).strip();
    } catch (IOException e) {
      throw new ServerFailure("A certificate cannot be read: " + Diagnosis.of(e), e);
    }
  }

  public KeyStore openKeyStore() {
    try {
      return KeyStore.getInstance(keyStore().toFile(), password().toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new ServerFailure("A certificate cannot be read: " + e.getMessage(), e);
    }
  }

  /** Settings of a Kafka client that comes with it. */
  public Map<String, Object> kafkaClient() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("security.protocol", "SSL");
    settings.put("ssl.keystore.type", "PEM");
    settings.put("ssl.keystore.location", together().toString());
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", authority().toString());
    return settings;
  }

  void write(String certificate, String key, String authority) throws IOException {
    Folders.writePrivate(certificate(), certificate);
    Folders.writePrivate(key(), key);
    Folders.writePrivate(authority(), authority);
    Folders.writePrivate(together(), key + certificate);
    Folders.writePrivate(folder.resolve("password"), PostgresServer.randomSecret());
  }

  void writeKeyStore(PrivateKey key, X509Certificate own, X509Certificate authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("tls", key, password().toCharArray(), new Certificate[] {own, authority});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, password().toCharArray());
    Folders.writePrivate(keyStore(), ""); // its owner's alone before anything is in it
    Files.write(keyStore(), bytes.toByteArray());
  }
}
