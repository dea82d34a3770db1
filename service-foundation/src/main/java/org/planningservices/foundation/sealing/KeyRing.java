package org.planningservices.foundation.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that a service was given: one that seals, others that only open, and the one of
 * fingerprints. Each use has a key of its own, derived from what was given.
 */
@ApplicationScoped
public class KeyRing {

  /** Of the key from before there were ids. */
  static final String NO_ID = "";

  private static final int KEY_BYTES = 32;
  private static final int CHECK_BYTES = 16;
  private static final String HMAC = "HmacSHA256";

  private final Map<String, SecretKeySpec> sealing = new HashMap<>();
  private final Map<String, byte[]> checks = new HashMap<>();
  private final String current;
  private final SecretKeySpec fingerprint;
  private final byte[] fingerprintCheck;

  KeyRing(SealingSettings settings) {
    settings.key().ifPresent(key -> add(NO_ID, decode(key, "planning.sealing.key")));
    Map<String, String> named = named(settings);
    named.forEach((id, key) -> add(id, decode(key, "planning.sealing.keys, " + id + ",")));
    if (sealing.isEmpty()) {
      throw new IllegalStateException("planning.sealing.key or planning.sealing.keys is missing");
    }
    boolean withoutId =
        settings.key().isPresent()
            && settings.current().filter(KeyList.WITHOUT_ID::equals).isPresent();
    current = named.isEmpty() || withoutId ? NO_ID : current(named, settings);
    byte[] fingerprints = fingerprints(settings);
    fingerprint = new SecretKeySpec(fingerprints, HMAC);
    fingerprintCheck = check(fingerprints);
  }

  /** Of the key that seals. */
  String current() {
    return current;
  }

  Optional<SecretKeySpec> sealing(String id) {
    return Optional.ofNullable(sealing.get(id));
  }

  SecretKeySpec fingerprint() {
    return fingerprint;
  }

  /** Tells whether it is the same key as another with this id, and nothing else of it. */
  Optional<byte[]> check(String id) {
    return Optional.ofNullable(checks.get(id)).map(byte[]::clone);
  }

  byte[] fingerprintCheck() {
    return fingerprintCheck.clone();
  }

  static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this JVM has no HMAC-SHA-256", missing);
    }
  }

  private void add(String id, byte[] secret) {
    SecretKeySpec given = new SecretKeySpec(secret, HMAC);
    sealing.put(id, new SecretKeySpec(hmac(given, "encryption"), "AES"));
    checks.put(id, check(secret));
  }

  private static byte[] check(byte[] secret) {
    byte[] whole = hmac(new SecretKeySpec(secret, HMAC), "check");
    return Arrays.copyOf(whole, CHECK_BYTES);
  }

  private static Map<String, String> named(SealingSettings settings) {
    try {
      return settings.keys().map(KeyList::read).orElse(Map.of());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException("planning.sealing.keys: " + wrong.getMessage(), wrong);
    }
  }

  private static String current(Map<String, String> keys, SealingSettings settings) {
    try {
      return KeyList.current(keys, settings.current().orElse(null));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException("planning.sealing.current: " + wrong.getMessage(), wrong);
    }
  }

  /** As it was made when there was one key for everything, unless it has become one of its own. */
  private static byte[] fingerprints(SealingSettings settings) {
    if (settings.fingerprintKey().isPresent()) {
      return decode(settings.fingerprintKey().get(), "planning.sealing.fingerprint-key");
    }
    byte[] secret =
        decode(
            settings
                .key()
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "planning.sealing.fingerprint-key is missing: where there is no"
                                + " planning.sealing.key it cannot come from that")),
            "planning.sealing.key");
    return hmac(new SecretKeySpec(secret, HMAC), "fingerprint");
  }

  private static byte[] decode(String key, String property) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException(property + " is not Base64", unreadable);
    }
    if (secret.length != KEY_BYTES) {
      throw new IllegalStateException(property + " has to be Base64 of 32 bytes");
    }
    return secret;
  }
}
