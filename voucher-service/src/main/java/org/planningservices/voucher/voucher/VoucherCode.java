package org.planningservices.voucher.voucher;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The secret that lets a partner work with a voucher: 80 random bits in Crockford base32 and a
 * check symbol, grouped for reading [domain.md D13]. It never prints itself.
 */
public final class VoucherCode {

  private static final int RANDOM_BYTES = 10;
  private static final int DIGITS = 16;
  private static final int GROUP = 4;

  /** 32 digits, and after them the five symbols that only the check symbol uses. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

  private static final BigInteger BASE = BigInteger.valueOf(32);
  private static final BigInteger CHECK_MODULUS = BigInteger.valueOf(SYMBOLS.length());

  private final String plain;

  private VoucherCode(String plain) {
    this.plain = plain;
  }

  /**
   * @param random has to be cryptographically strong
   */
  public static VoucherCode random(RandomGenerator random) {
    byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    BigInteger number = new BigInteger(1, bits);
    StringBuilder digits = new StringBuilder();
    for (BigInteger rest = number; digits.length() < DIGITS; rest = rest.divide(BASE)) {
      digits.insert(0, SYMBOLS.charAt(rest.mod(BASE).intValue()));
    }
    return new VoucherCode(digits.append(checkSymbol(number)).toString());
  }

  /**
   * Reads what people type: small letters, O for 0, I and L for 1, any blanks and hyphens.
   *
   * @return nothing when it cannot be a code: wrong length, symbol or check symbol
   */
  public static Optional<VoucherCode> read(String typed) {
    String symbols =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (symbols.length() != DIGITS + 1) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (char symbol : symbols.substring(0, DIGITS).toCharArray()) {
      int digit = SYMBOLS.indexOf(symbol);
      if (digit < 0 || digit >= BASE.intValue()) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return symbols.charAt(DIGITS) == checkSymbol(number)
        ? Optional.of(new VoucherCode(symbols))
        : Optional.empty();
  }

  /** The 17 symbols without hyphens: what the keyed hash is made of. */
  public String plain() {
    return plain;
  }

  /** {@code XXXX-XXXX-XXXX-XXXX-X}, for the customer, once. */
  public String grouped() {
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = DIGITS; at > 0; at -= GROUP) {
      grouped.insert(at, '-');
    }
    return grouped.toString();
  }

  @Override
  public String toString() {
    return "VoucherCode";
  }

  private static char checkSymbol(BigInteger number) {
    return SYMBOLS.charAt(number.mod(CHECK_MODULUS).intValue());
  }
}
