package org.planningservices.benchmarks;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Voucher codes and their keyed hashes as voucher-service makes them [D13], so that what is written
 * straight into its tables can be used over HTTP. A change there shows here as a refused
 * reservation.
 */
final class Credentials {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
  private static final int BITS = 80;

  private final SecretKeySpec key;

  Credentials(String sealingKey) {
    SecretKeySpec secret = new SecretKeySpec(Base64.getDecoder().decode(sealingKey), "HmacSHA256");
    key = new SecretKeySpec(hmac(secret, "fingerprint"), "HmacSHA256");
  }

  static String randomCode(RandomGenerator random) {
    byte[] bytes = new byte[BITS / 8];
    random.nextBytes(bytes);
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder code = new StringBuilder();
    for (int shift = BITS - 5; shift >= 0; shift -= 5) {
      code.append(SYMBOLS.charAt(number.shiftRight(shift).intValue() & 31));
    }
    int check = number.mod(BigInteger.valueOf(SYMBOLS.length())).intValue();
    return code.append(SYMBOLS.charAt(check)).toString();
  }

  byte[] fingerprintOfCode(String code) {
    return hmac(key, "voucher-code\0" + code);
  }

  byte[] fingerprintOfAdministrator(String email) {
    return hmac(key, "voucher-administrator\0" + email);
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
