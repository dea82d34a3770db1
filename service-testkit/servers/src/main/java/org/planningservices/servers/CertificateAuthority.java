package org.planningservices.servers;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Signs the certificates of one run, servers' and clients' alike: for tests and for one machine.
 * Its own key is nowhere on the disk, so nobody can sign another later.
 */
public final class CertificateAuthority {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
  private static final X500Name NAME = new X500Name("CN=planning-services local authority");

  private final Path folder;
  private final KeyPair keys;
  private final X509Certificate certificate;

  private CertificateAuthority(Path folder, KeyPair keys, X509Certificate certificate) {
    this.folder = folder;
    this.keys = keys;
    this.certificate = certificate;
  }

  /**
   * A new one; its certificate is {@code ca.crt} in the folder, what it signs is in folders there.
   */
  public static CertificateAuthority in(Path folder) {
    try {
      KeyPair keys = newKeys();
      Instant now = Instant.now();
      X509v3CertificateBuilder builder =
          builder(NAME, NAME, keys, now.minus(CLOCKS_DIFFER), now.plus(LIFE));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      CertificateAuthority authority =
          new CertificateAuthority(folder.toAbsolutePath(), keys, signed(builder, keys));
      Folders.writePrivate(authority.certificate(), pem(authority.certificate));
      return authority;
    } catch (IOException | GeneralSecurityException e) {
      throw failed(e);
    }
  }

  /** What proves that somebody was signed by it. */
  public Path certificate() {
    return folder.resolve("ca.crt");
  }

  /** Of a server on this machine, or of a client; good from now on. */
  public IssuedCertificate issue(String commonName, String... otherHostNames) {
    Instant now = Instant.now();
    return issue(commonName, now.minus(CLOCKS_DIFFER), now.plus(LIFE), otherHostNames);
  }

  /** As {@link #issue(String, String...)}, for a time that may be over or yet to come. */
  public IssuedCertificate issue(
      String commonName, Instant from, Instant until, String... otherHostNames) {
    try {
      KeyPair own = newKeys();
      X509v3CertificateBuilder builder =
          builder(NAME, new X500Name("CN=" + commonName), own, from, until);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.subjectAlternativeName, false, names(commonName, otherHostNames));
      X509Certificate issued = signed(builder, keys);
      IssuedCertificate files = new IssuedCertificate(folder.resolve(commonName));
      files.write(
          pem(issued), pem(new JcaPKCS8Generator(own.getPrivate(), null)), pem(certificate));
      files.writeKeyStore(own.getPrivate(), issued, certificate);
      return files;
    } catch (IOException | GeneralSecurityException e) {
      throw failed(e);
    }
  }

  private static GeneralNames names(String commonName, String... otherHostNames) {
    List<GeneralName> names = new ArrayList<>();
    names.add(new GeneralName(GeneralName.dNSName, "localhost"));
    names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    names.add(new GeneralName(GeneralName.dNSName, commonName));
    for (String name : otherHostNames) {
      names.add(new GeneralName(GeneralName.dNSName, name));
    }
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair keys, Instant from, Instant until) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(128, new SecureRandom()),
        Date.from(from),
        Date.from(until),
        subject,
        keys.getPublic());
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair keys)
      throws GeneralSecurityException {
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String pem(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }

  private static ServerFailure failed(Exception e) {
    return new ServerFailure("No certificate could be made: " + e.getMessage(), e);
  }
}
