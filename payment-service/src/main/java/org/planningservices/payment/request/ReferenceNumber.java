package org.planningservices.payment.request;

import java.security.SecureRandom;

/**
 * The programme's number of a submitted payment request, {@code PR-7K3M-9QXA-2B4C}: 60 random bits
 * in Crockford's base 32, so that it shows nobody how many there are.
 */
public final class ReferenceNumber {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 3;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ReferenceNumber() {}

  public static String next() {
    StringBuilder number = new StringBuilder("PR");
    for (int group = 0; group < GROUPS; group++) {
      number.append('-');
      for (int i = 0; i < GROUP_LENGTH; i++) {
        number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
    }
    return number.toString();
  }
}
