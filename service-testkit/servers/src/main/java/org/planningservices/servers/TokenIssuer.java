package org.planningservices.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.http.SslKeystore;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect issuer that gives a token to whoever asks for one: for tests and for one
 * machine, never for production. Tokens are signed with RS256.
 */
public final class TokenIssuer implements AutoCloseable {
  public static final String AUDIENCE = "planning-services";

  static final String ISSUER_ID = "planning";

  /** A token is given again while nine tenths of its life are left: to sign one is dear. */
  private static final int PART_OF_A_LIFE = 10;

  private static final int MOST_REMEMBERED = 1_000;

  private final String scheme;
  private final int port;
  private final RSAKey key;
  private final Runnable end;
  private final Map<TokenClaims, Issued> issued = new ConcurrentHashMap<>();

  /** A token and until when it is given again. */
  private record Issued(String token, Instant goodUntil) {}

  /** Made when somebody asks for it first, and once: that takes longer than all else here. */
  private static final class StrangersKey {
    static final RSAKey KEY = newKey();
  }

  private TokenIssuer(String scheme, int port, RSAKey key, Runnable end) {
    this.scheme = scheme;
    this.port = port;
    this.key = key;
    this.end = end;
  }

  public static TokenIssuer throwaway() {
    return start(Ports.free(), newKey(), Optional.empty());
  }

  /**
   * The signing key is kept in a file, so that tokens and what services know of the key stay good
   * over a restart.
   */
  public static TokenIssuer durable(Path keyFile, int port) {
    return durable(keyFile, port, Optional.empty());
  }

  /** With a certificate, at https. */
  public static TokenIssuer durable(
      Path keyFile, int port, Optional<IssuedCertificate> certificate) {
    try {
      if (Files.notExists(keyFile)) {
        Folders.writePrivate(keyFile, newKey().toJSONString());
      }
      return start(port, parse(Files.readString(keyFile)), certificate);
    } catch (IOException e) {
      throw new ServerFailure(
          "The key of the token issuer, " + keyFile + ", cannot be used: " + Diagnosis.of(e), e);
    }
  }

  /**
   * Signs for an issuer that another process runs with the same key.
   *
   * @param secure whether that one is at https
   */
  public static TokenIssuer running(int port, Path keyFile, boolean secure) {
    try {
      return running(secure ? "https" : "http", port, Files.readString(keyFile));
    } catch (IOException e) {
      throw new ServerFailure(
          "The key of the token issuer, " + keyFile + ", cannot be read: " + Diagnosis.of(e), e);
    }
  }

  static TokenIssuer running(int port, String key) {
    return running("http", port, key);
  }

  private static TokenIssuer running(String scheme, int port, String key) {
    return new TokenIssuer(scheme, port, parse(key), () -> {});
  }

  public String issuerUrl() {
    return scheme + "://localhost:" + port + "/" + ISSUER_ID;
  }

  public int port() {
    return port;
  }

  /** A signed token, ready for {@code Authorization: Bearer}; the same one for some time. */
  public String token(TokenClaims claims) {
    Instant now = Instant.now();
    if (claims.strangersKey()) {
      return signed(claims, now, StrangersKey.KEY);
    }
    if (issued.size() > MOST_REMEMBERED) {
      issued.clear();
    }
    return issued
        .compute(
            claims,
            (asked, known) ->
                known != null && now.isBefore(known.goodUntil())
                    ? known
                    : new Issued(
                        signed(claims, now, key),
                        now.plus(claims.lifeTime().dividedBy(PART_OF_A_LIFE))))
        .token();
  }

  private String signed(TokenClaims claims, Instant now, RSAKey with) {
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issuer(claims.issuer() == null ? issuerUrl() : claims.issuer())
            .audience(claims.audience())
            .subject(claims.subject())
            .claim("organization_type", claims.organizationType())
            .claim("permissions", claims.permissions())
            .issueTime(Date.from(now.minusSeconds(1)))
            .notBeforeTime(Date.from(now.minusSeconds(1)))
            .expirationTime(Date.from(now.plus(claims.lifeTime())));
    if (claims.organizationId() != null) {
      set.claim("organization_id", claims.organizationId().toString());
    }
    if (claims.locationIds() != null) {
      set.claim("location_ids", claims.locationIds().stream().map(UUID::toString).toList());
    }
    return sign(set.build(), with);
  }

  /** Tokens that this issuer would never write, signed as it would. */
  public Forgery forgery() {
    return new Forgery(key);
  }

  @Override
  public void close() {
    end.run();
  }

  String key() {
    return key.toJSONString();
  }

  private static TokenIssuer start(int port, RSAKey key, Optional<IssuedCertificate> certificate) {
    Ports.requireFree(port, "the token issuer");
    OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256"));
    TokenEndpoint endpoint = new TokenEndpoint();
    MockOAuth2Server server =
        new MockOAuth2Server(
            new OAuth2Config(
                false,
                null,
                null,
                false,
                tokens,
                Set.of(),
                new MockWebServerWrapper(certificate.map(TokenIssuer::tls).orElse(null))),
            endpoint);
    String scheme = certificate.isPresent() ? "https" : "http";
    TokenIssuer issuer = new TokenIssuer(scheme, port, key, server::shutdown);
    endpoint.signWith(issuer);
    server.start(InetAddress.getLoopbackAddress(), port);
    return issuer;
  }

  private static Ssl tls(IssuedCertificate certificate) {
    return new Ssl(new SslKeystore(certificate.password(), certificate.openKeyStore()));
  }

  private static String sign(JWTClaimsSet claims, RSAKey key) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ISSUER_ID).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new ServerFailure("A token could not be signed.", e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(ISSUER_ID).keyUse(KeyUse.SIGNATURE).generate();
    } catch (JOSEException e) {
      throw new ServerFailure("No signing key could be made.", e);
    }
  }

  private static RSAKey parse(String key) {
    try {
      return RSAKey.parse(key);
    } catch (ParseException e) {
      throw new ServerFailure(
          "The key of the token issuer is damaged: remove its file and start again.", e);
    }
  }
}
