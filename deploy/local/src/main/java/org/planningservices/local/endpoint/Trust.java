package org.planningservices.local.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.planningservices.servers.ServerFailure;

/** Lets clients of a stack know its servers by the authority that the stack has made. */
public final class Trust {
  private Trust() {}

  /**
   * @param authority its certificate; none for servers without TLS
   */
  public static HttpClient client(Optional<Path> authority) {
    HttpClient.Builder client = HttpClient.newBuilder();
    authority.ifPresent(file -> client.sslContext(context(file)));
    return client.build();
  }

  private static SSLContext context(Path authority) {
    try (InputStream bytes = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(bytes));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new ServerFailure(
          "The certificate " + authority + " cannot be used: " + e.getMessage(), e);
    }
  }
}
