package org.planningservices.foundation.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.planningservices.foundation.security.SecurityLog;

/**
 * AES-256-GCM encryption and HMAC-SHA-256 fingerprints under keys derived from the service's
 * secret. A context binds a value to its place: what was sealed for one row cannot be opened in
 * another.
 */
@ApplicationScoped
public class Seal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte FORMAT = 1;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec encryptionKey;
  private final SecretKeySpec fingerprintKey;

  Seal(SealingSettings settings) {
    byte[] secret = decode(settings.key());
    encryptionKey = new SecretKeySpec(hmac(secret, "encryption"), "AES");
    fingerprintKey = new SecretKeySpec(hmac(secret, "fingerprint"), "HmacSHA256");
  }

  /** Encrypts; the answer is 29 bytes longer than what went in. */
  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] encrypted = run(Cipher.ENCRYPT_MODE, nonce, context, plain, 0);
    return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
        .put(FORMAT)
        .put(nonce)
        .put(encrypted)
        .array();
  }

  /**
   * @throws IllegalArgumentException when it was changed, or sealed under another key or context
   */
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < 1 + NONCE_BYTES || sealed[0] != FORMAT) {
      throw new IllegalArgumentException("not a sealed value");
    }
    return run(
        Cipher.DECRYPT_MODE,
        Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES),
        context,
        sealed,
        1 + NONCE_BYTES);
  }

  /** 32 bytes that only the holder of the secret can make; the same text gives the same bytes. */
  public byte[] fingerprint(String text, String context) {
    return hmac(fingerprintKey, context + "\0" + text);
  }

  private byte[] run(int mode, byte[] nonce, String context, byte[] input, int offset) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException failed) {
      SecurityLog.SEALED_VALUE_BROKEN.told("a sealed value was changed, or its key is another");
      throw new IllegalArgumentException("cannot be opened with this key and context", failed);
    }
  }

  private static byte[] decode(String key) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException("planning.sealing.key is not Base64", unreadable);
    }
    if (secret.length != KEY_BYTES) {
      throw new IllegalStateException("planning.sealing.key has to be Base64 of 32 bytes");
    }
    return secret;
  }

  private static byte[] hmac(byte[] secret, String text) {
    return hmac(new SecretKeySpec(secret, "HmacSHA256"), text);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this JVM has no HMAC-SHA-256", missing);
    }
  }
}
