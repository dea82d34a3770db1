package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
  private static final UUID ORGANIZATION = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @TempDir Path folder;

  @Test
  void givesATokenToWhoeverAsksOverHttp() throws Exception {
    try (TokenIssuer issuer = TokenIssuer.throwaway()) {
      SignedJWT token =
          SignedJWT.parse(
              ask(
                  issuer,
                  "grant_type=client_credentials&organization_id="
                      + ORGANIZATION
                      + "&organization_type=PARTNER&permissions=voucher:manage%20voucher:read&subject=alice"));
      assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(issuer.issuerUrl());
      assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("alice");
      assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("planning-services");
      assertThat(token.getJWTClaimsSet().getStringClaim("organization_id"))
          .isEqualTo(ORGANIZATION.toString());
      assertThat(token.getJWTClaimsSet().getStringClaim("organization_type")).isEqualTo("PARTNER");
      assertThat(token.getJWTClaimsSet().getStringListClaim("permissions"))
          .containsExactly("voucher:manage", "voucher:read");
      assertThat(token.getJWTClaimsSet().getClaims()).doesNotContainKey("location_ids");
      assertThat(token.verify(new RSASSAVerifier(published(issuer)))).isTrue();
    }
  }

  @Test
  void limitsATokenToTheLocationsThatAreAskedFor() throws Exception {
    String first = "01900000-0000-7000-8000-000000000002";
    String second = "01900000-0000-7000-8000-000000000003";
    String form =
        "grant_type=client_credentials&organization_id="
            + ORGANIZATION
            + "&organization_type=PARTNER&permissions=voucher:read&location_ids=";
    try (TokenIssuer issuer = TokenIssuer.throwaway()) {
      SignedJWT token = SignedJWT.parse(ask(issuer, form + first + "%20" + second));
      assertThat(token.getJWTClaimsSet().getStringListClaim("location_ids"))
          .containsExactly(first, second);
      assertThat(post(issuer, form + "1-1-1-1-1").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void signsTokensThatThePublishedKeyVerifiesAlsoAfterARestart() throws Exception {
    int port = Ports.free();
    String before;
    try (TokenIssuer issuer = TokenIssuer.durable(folder.resolve("key"), port)) {
      before = issuer.token(TokenClaims.of("PARTNER", ORGANIZATION, "voucher:manage"));
    }
    try (TokenIssuer issuer = TokenIssuer.durable(folder.resolve("key"), port)) {
      assertThat(SignedJWT.parse(before).verify(new RSASSAVerifier(published(issuer)))).isTrue();
    }
  }

  @Test
  void forgesTokensForTests() throws Exception {
    try (TokenIssuer issuer = TokenIssuer.throwaway()) {
      TokenClaims good = TokenClaims.of("PARTNER", ORGANIZATION, "voucher:manage");
      RSASSAVerifier verifier = new RSASSAVerifier(published(issuer));
      assertThat(SignedJWT.parse(issuer.token(good)).verify(verifier)).isTrue();
      assertThat(SignedJWT.parse(issuer.token(good.signedByAStranger())).verify(verifier))
          .isFalse();
      assertThat(
              SignedJWT.parse(issuer.token(good.expired())).getJWTClaimsSet().getExpirationTime())
          .isBefore(new Date());
    }
  }

  private static RSAKey published(TokenIssuer issuer) throws Exception {
    return JWKSet.load(URI.create(issuer.issuerUrl() + "/jwks").toURL())
        .getKeyByKeyId("planning")
        .toRSAKey();
  }

  private static String ask(TokenIssuer issuer, String form) throws Exception {
    HttpResponse<String> answer = post(issuer, form);
    Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
    assertThat(token.find()).as(answer.body()).isTrue();
    return token.group(1);
  }

  private static HttpResponse<String> post(TokenIssuer issuer, String form) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(issuer.issuerUrl() + "/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
