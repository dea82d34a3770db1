package org.planningservices.peer.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.planningservices.peer.PeerProperties;
import org.springframework.stereotype.Component;

/** AES-256-GCM for what is not to be readable at rest, HMAC-SHA-256 for what is looked up. */
@Component
public class Sealing {

  private static final String HMAC = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec encryption;
  private final SecretKeySpec fingerprint;

  Sealing(PeerProperties properties) {
    SecretKeySpec given =
        new SecretKeySpec(Base64.getDecoder().decode(properties.sealingKey()), HMAC);
    encryption = new SecretKeySpec(hmac(given, "encryption"), "AES");
    fingerprint = new SecretKeySpec(hmac(given, "fingerprint"), HMAC);
  }

  public byte[] fingerprint(String text, String context) {
    return hmac(fingerprint, context + "\0" + text);
  }

  /** The context binds a value to its place. */
  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, context, plain, 0, plain.length);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  public byte[] open(byte[] sealed, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
    return run(
        Cipher.DECRYPT_MODE, nonce, context, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private byte[] run(int mode, byte[] nonce, String context, byte[] input, int from, int length) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, length);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("cannot be sealed or opened", failed);
    }
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
