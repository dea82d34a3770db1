package org.planningservices.foundation.text;

/** The indefinite article before a name in capitals, chosen by its first letter. */
public final class Article {

  private static final String VOWELS = "AEIO";

  private Article() {}

  /** At the beginning of a sentence: "An INVOICED", "A PAID". */
  public static String with(Enum<?> name) {
    return (VOWELS.indexOf(name.name().charAt(0)) >= 0 ? "An " : "A ") + name.name();
  }
}
