package org.planningservices.keycloak;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planningservices.local.endpoint.Trust;

/** A person at a browser: the login page, its form, and the code that comes back, with PKCE. */
final class BrowserLogin {
  private static final String CLIENT = "planning-services-console";
  private static final String REDIRECT = "http://127.0.0.1:8085/callback";
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final KeycloakServer server;
  private final Http browser;

  BrowserLogin(KeycloakServer server, Path authority) {
    this.server = server;
    HttpClient trusting = Trust.client(Optional.of(authority));
    this.browser =
        new Http(
            HttpClient.newBuilder()
                .sslContext(trusting.sslContext())
                .cookieHandler(new CookieManager())
                .build());
  }

  String token(String name, String password, String scopes) {
    String verifier = KeycloakServer.secret() + KeycloakServer.secret();
    String page =
        browser
            .goodAnswer(
                Http.to(
                        server.realm()
                            + "/protocol/openid-connect/auth?response_type=code&client_id="
                            + CLIENT
                            + "&redirect_uri="
                            + Http.encoded(REDIRECT)
                            + "&scope="
                            + Http.encoded("openid " + scopes)
                            + "&state=a-state&code_challenge_method=S256&code_challenge="
                            + challenge(verifier))
                    .GET()
                    .build())
            .body();
    return exchange(code(submit(page, name, password)), verifier);
  }

  private HttpResponse<String> submit(String page, String name, String password) {
    Matcher action = ACTION.matcher(page);
    if (!action.find()) {
      throw new KeycloakFailure("The login page has no form.");
    }
    return browser.send(
        Http.to(action.group(1).replace("&amp;", "&"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(Http.form(Map.of("username", name, "password", password, "credentialId", "")))
            .build());
  }

  private static String code(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    Matcher code = CODE.matcher(location);
    if (answer.statusCode() != 302 || !location.startsWith(REDIRECT) || !code.find()) {
      throw new KeycloakFailure(
          "The login was not accepted: " + answer.statusCode() + " " + location);
    }
    return code.group(1);
  }

  private String exchange(String code, String verifier) {
    HttpRequest request =
        Http.to(server.realm() + "/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                Http.form(
                    Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier)))
            .build();
    return browser.good(request).path("access_token").asText();
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException missing) {
      throw new KeycloakFailure("This JVM has no SHA-256.", missing);
    }
  }
}
