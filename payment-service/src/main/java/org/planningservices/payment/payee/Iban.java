package org.planningservices.payment.payee;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international bank account number with right check digits (ISO 13616, ISO 7064 MOD 97-10). It
 * never writes itself out: what is logged by mistake shows the last four characters at most.
 */
public final class Iban {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int SHOWN = 4;

  /** Lengths of the countries that the rate card knows; other countries are checked by MOD 97. */
  private static final Map<String, Integer> LENGTHS =
      Map.of(
          "DE", 22, "FR", 27, "ES", 24, "IT", 27, "NL", 18, "AT", 20, "BE", 16, "IE", 22, "GB", 22,
          "CH", 21);

  private final String number;

  private Iban(String number) {
    this.number = number;
  }

  /**
   * @param text blanks between groups and lower case are allowed
   * @return empty when it is not an IBAN
   */
  public static Optional<Iban> parse(String text) {
    String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
    boolean right = SHAPE.matcher(number).matches() && hasLength(number) && hasCheckDigits(number);
    return right ? Optional.of(new Iban(number)) : Optional.empty();
  }

  private static boolean hasLength(String number) {
    Integer length = LENGTHS.get(number.substring(0, 2));
    return length == null || length == number.length();
  }

  private static boolean hasCheckDigits(String number) {
    StringBuilder digits = new StringBuilder();
    (number.substring(4) + number.substring(0, 4))
        .chars()
        .forEach(character -> digits.append(Character.digit(character, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
  }

  /** The whole number; only to be sealed. */
  String number() {
    return number;
  }

  public String lastFour() {
    return number.substring(number.length() - SHOWN);
  }

  @Override
  public String toString() {
    return "…" + lastFour();
  }
}
