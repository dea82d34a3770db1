package org.planningservices.voucher.voucher;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.text.PastedText;

/**
 * The secret that lets a partner work with a voucher: 80 random bits in Crockford base32 and a
 * check symbol, grouped for reading [D13]. It never prints itself.
 */
public final class VoucherCode {

  private static final int RANDOM_BYTES = 10;
  private static final int DIGITS = 16;
  private static final int GROUP = 4;

  /** 32 digits, and after them the five symbols that only the check symbol uses. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

  private static final BigInteger BASE = BigInteger.valueOf(32);
  private static final BigInteger CHECK_MODULUS = BigInteger.valueOf(SYMBOLS.length());

  /** Where requests have it. */
  private static final String POINTER = "/code";

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
   * Reads what people type and paste: small letters, O for 0, I and L for 1, letters of another
   * alphabet that look alike, any blanks and hyphens. What it refuses can be shown to anybody
   * without looking it up: the check symbol is no secret.
   *
   * @throws InvalidInput when it is no code, or mistyped by its check symbol
   */
  public static VoucherCode read(String typed) {
    String symbols =
        PastedText.symbols(typed).replace('O', '0').replace('I', '1').replace('L', '1');
    if (symbols.length() != DIGITS + 1
        || !symbols.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)) {
      throw InvalidInput.of(
          POINTER,
          "voucher-code.unreadable",
          "This is not a voucher code: a code has 16 letters and digits and a check symbol, grouped"
              + " as in XXXX-XXXX-XXXX-XXXX-X.");
    }
    BigInteger number = BigInteger.ZERO;
    for (char symbol : symbols.substring(0, DIGITS).toCharArray()) {
      number = number.multiply(BASE).add(BigInteger.valueOf(SYMBOLS.indexOf(symbol)));
    }
    if (!isOfDigits(symbols) || symbols.charAt(DIGITS) != checkSymbol(number)) {
      throw InvalidInput.of(
          POINTER,
          "voucher-code.mistyped",
          "A symbol of the code is wrong or two are swapped; compare it with the customer's letter.");
    }
    return new VoucherCode(symbols);
  }

  /** The five symbols after the 32 digits stand nowhere but at the end. */
  private static boolean isOfDigits(String symbols) {
    return symbols
        .chars()
        .limit(DIGITS)
        .allMatch(symbol -> SYMBOLS.indexOf(symbol) < BASE.intValue());
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
