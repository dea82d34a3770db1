package org.planningservices.peer.voucher;

import java.math.BigInteger;
import java.util.Locale;
import org.planningservices.peer.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Sixteen digits of Crockford base32 and a check symbol. */
public final class VoucherCode {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
  private static final int DIGITS = 16;

  private VoucherCode() {}

  /** The symbols alone, of a code as typed or pasted. */
  public static String read(String typed) {
    String symbols =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (symbols.length() != DIGITS + 1) {
      throw invalid("voucher-code.unreadable", "This is not a voucher code.");
    }
    BigInteger number = BigInteger.ZERO;
    for (char symbol : symbols.substring(0, DIGITS).toCharArray()) {
      int value = SYMBOLS.indexOf(symbol);
      if (value < 0 || value > 31) {
        throw invalid("voucher-code.unreadable", "This is not a voucher code.");
      }
      number = number.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    int check = number.mod(BigInteger.valueOf(SYMBOLS.length())).intValue();
    if (symbols.charAt(DIGITS) != SYMBOLS.charAt(check)) {
      throw invalid("voucher-code.mistyped", "A symbol of the code is wrong.");
    }
    return symbols;
  }

  private static ProblemException invalid(String code, String detail) {
    return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }
}
