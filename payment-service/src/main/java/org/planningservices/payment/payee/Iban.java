package org.planningservices.payment.payee;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international bank account number with right check digits (ISO 13616, ISO 7064 MOD 97-10). It
 * never writes itself out: what is logged by mistake shows the last four characters at most.
 */
final class Iban {

  // Check digits are 98 less a remainder of 97: 00, 01 and 99 pass the sum and are never given.
  private static final Pattern SHAPE =
      Pattern.compile("[A-Z]{2}(0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]{11,30}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int SHOWN = 4;

  /** The countries of the IBAN registry (SWIFT, 2025) and how long their numbers are. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          entry("AD", 24),
          entry("AE", 23),
          entry("AL", 28),
          entry("AT", 20),
          entry("AZ", 28),
          entry("BA", 20),
          entry("BE", 16),
          entry("BG", 22),
          entry("BH", 22),
          entry("BI", 27),
          entry("BR", 29),
          entry("BY", 28),
          entry("CH", 21),
          entry("CR", 22),
          entry("CY", 28),
          entry("CZ", 24),
          entry("DE", 22),
          entry("DJ", 27),
          entry("DK", 18),
          entry("DO", 28),
          entry("EE", 20),
          entry("EG", 29),
          entry("ES", 24),
          entry("FI", 18),
          entry("FK", 18),
          entry("FO", 18),
          entry("FR", 27),
          entry("GB", 22),
          entry("GE", 22),
          entry("GI", 23),
          entry("GL", 18),
          entry("GR", 27),
          entry("GT", 28),
          entry("HN", 28),
          entry("HR", 21),
          entry("HU", 28),
          entry("IE", 22),
          entry("IL", 23),
          entry("IQ", 23),
          entry("IS", 26),
          entry("IT", 27),
          entry("JO", 30),
          entry("KW", 30),
          entry("KZ", 20),
          entry("LB", 28),
          entry("LC", 32),
          entry("LI", 21),
          entry("LT", 20),
          entry("LU", 20),
          entry("LV", 21),
          entry("LY", 25),
          entry("MC", 27),
          entry("MD", 24),
          entry("ME", 22),
          entry("MK", 19),
          entry("MN", 20),
          entry("MR", 27),
          entry("MT", 31),
          entry("MU", 30),
          entry("NI", 28),
          entry("NL", 18),
          entry("NO", 15),
          entry("OM", 23),
          entry("PK", 24),
          entry("PL", 28),
          entry("PS", 29),
          entry("PT", 25),
          entry("QA", 29),
          entry("RO", 24),
          entry("RS", 22),
          entry("RU", 33),
          entry("SA", 24),
          entry("SC", 31),
          entry("SD", 18),
          entry("SE", 24),
          entry("SI", 19),
          entry("SK", 24),
          entry("SM", 27),
          entry("SO", 23),
          entry("ST", 25),
          entry("SV", 28),
          entry("TL", 23),
          entry("TN", 24),
          entry("TR", 26),
          entry("UA", 29),
          entry("VA", 22),
          entry("VG", 24),
          entry("XK", 20),
          entry("YE", 30));

  private final String number;

  private Iban(String number) {
    this.number = number;
  }

  /**
   * @param text blanks between groups and lower case are allowed
   * @return empty when it is not an IBAN
   */
  static Optional<Iban> parse(String text) {
    String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
    boolean right = SHAPE.matcher(number).matches() && hasLength(number) && hasCheckDigits(number);
    return right ? Optional.of(new Iban(number)) : Optional.empty();
  }

  /**
   * @param country ISO 3166-1 alpha-2
   */
  static boolean isUsedIn(String country) {
    return LENGTHS.containsKey(country);
  }

  private static boolean hasLength(String number) {
    Integer length = LENGTHS.get(number.substring(0, 2));
    return length != null && length == number.length();
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

  String lastFour() {
    return number.substring(number.length() - SHOWN);
  }

  @Override
  public String toString() {
    return "…" + lastFour();
  }
}
