package org.planningservices.foundation.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.planningservices.foundation.security.SecurityLog;

/**
 * AES-256-GCM encryption and HMAC-SHA-256 fingerprints under the service's keys. A context binds a
 * value to its place: what was sealed for one row cannot be opened in another.
 *
 * <p>A sealed value begins with its format: 1 for the key that has no id, or 2 and the id, with its
 * length before it. Then come twelve bytes that are never the same, and what was encrypted.
 */
@ApplicationScoped
public class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte WITHOUT_ID = 1;
  private static final byte WITH_ID = 2;

  private final SecureRandom random = new SecureRandom();
  private final KeyRing keys;
  private final byte[] currentHead;
  private final SecretKeySpec currentKey;

  Seal(KeyRing keys) {
    this.keys = keys;
    this.currentHead = head(keys.current());
    this.currentKey = keys.sealing(keys.current()).orElseThrow();
  }

  /** Encrypts under the current key; the answer is 60 bytes longer than what went in, at most. */
  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] encrypted = run(Cipher.ENCRYPT_MODE, currentKey, nonce, context, plain, 0);
    return ByteBuffer.allocate(currentHead.length + NONCE_BYTES + encrypted.length)
        .put(currentHead)
        .put(nonce)
        .put(encrypted)
        .array();
  }

  /**
   * @throws IllegalArgumentException when it was changed, or sealed under another key or context
   */
  public byte[] open(byte[] sealed, String context) {
    String id = keyOf(sealed);
    int start = head(id).length;
    if (sealed.length < start + NONCE_BYTES) {
      throw new IllegalArgumentException("not a sealed value");
    }
    SecretKeySpec key =
        keys.sealing(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "sealed under a key that was not given: " + named(id)));
    byte[] nonce = Arrays.copyOfRange(sealed, start, start + NONCE_BYTES);
    return run(Cipher.DECRYPT_MODE, key, nonce, context, sealed, start + NONCE_BYTES);
  }

  /** 32 bytes that only the holder of the secret can make; the same text gives the same bytes. */
  public byte[] fingerprint(String text, String context) {
    return KeyRing.hmac(keys.fingerprint(), context + "\0" + text);
  }

  /** What every value begins with that the current key has sealed. */
  byte[] currentHead() {
    return currentHead.clone();
  }

  /** The id of the key that sealed it. */
  static String keyOf(byte[] sealed) {
    if (sealed.length > 0 && sealed[0] == WITHOUT_ID) {
      return KeyRing.NO_ID;
    }
    if (sealed.length < 2
        || sealed[0] != WITH_ID
        || sealed[1] < 1
        || sealed.length < 2 + sealed[1]) {
      throw new IllegalArgumentException("not a sealed value");
    }
    return new String(sealed, 2, sealed[1], StandardCharsets.ISO_8859_1);
  }

  /** For an operator. */
  static String named(String id) {
    return id.isEmpty()
        ? "the one without an id, planning.sealing.key"
        : id + ", which belongs in planning.sealing.keys";
  }

  private static byte[] head(String id) {
    if (id.isEmpty()) {
      return new byte[] {WITHOUT_ID};
    }
    byte[] letters = id.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(2 + letters.length)
        .put(WITH_ID)
        .put((byte) letters.length)
        .put(letters)
        .array();
  }

  private static byte[] run(
      int mode, SecretKeySpec key, byte[] nonce, String context, byte[] input, int offset) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException failed) {
      SecurityLog.SEALED_VALUE_BROKEN.log("a sealed value was changed, or its key is another");
      throw new IllegalArgumentException("cannot be opened with this key and context", failed);
    }
  }
}
