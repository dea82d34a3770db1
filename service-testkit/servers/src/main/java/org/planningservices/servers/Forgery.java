package org.planningservices.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens that no library would write, for tests of who checks them: header and claims are
 * JSON text and stay as they are, doubled names and nulls included.
 */
public final class Forgery {

  private final RSAKey key;

  Forgery(RSAKey key) {
    this.key = key;
  }

  /** Signed with the issuer's key, whatever the header says. */
  public String rs256(String header, String claims) {
    return signed(header, claims, signature("SHA256withRSA"));
  }

  /** As {@link #rs256}, with the other padding of RSA. */
  public String ps256(String header, String claims) {
    try {
      Signature signature = signature("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC));
      return signed(header, claims, signature);
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  /** The oldest trick: what everybody can read, the public key, taken for a shared secret. */
  public String hs256WithThePublicKey(String header, String claims) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.toRSAPublicKey().getEncoded(), "HmacSHA256"));
      String input = input(header, claims);
      return input + "." + encoded(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | JOSEException e) {
      throw failed(e);
    }
  }

  /** Ends with the dot after which a signature would come. */
  public String unsigned(String header, String claims) {
    return input(header, claims) + ".";
  }

  private Signature signature(String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key.toRSAPrivateKey());
      return signature;
    } catch (GeneralSecurityException | JOSEException e) {
      throw failed(e);
    }
  }

  private static String signed(String header, String claims, Signature signature) {
    try {
      String input = input(header, claims);
      signature.update(input.getBytes(StandardCharsets.UTF_8));
      return input + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  private static String input(String header, String claims) {
    return encoded(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + encoded(claims.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ServerFailure failed(Exception cause) {
    return new ServerFailure("A token could not be forged.", cause);
  }
}
